import { shareTestCluster } from "./cluster.ts";

/** Playwright's global set-up: its workers copy their databases from one PostgreSQL, which the answer stops. */
export default function shareCluster(): Promise<() => Promise<void>> {
  return shareTestCluster();
}
