/** PostgreSQL cannot be had or started. The message is one sentence for whoever typed the command. */
export class ClusterUnavailable extends Error {
  override name = "ClusterUnavailable";
}
