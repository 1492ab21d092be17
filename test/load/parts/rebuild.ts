import { withClient } from "../../../src/store/cluster/connection.ts";
import { rebuild } from "../../../src/store/rebuild.ts";
import type { Place } from "../data/place.ts";
import type { Finding } from "../finding.ts";
import { figure } from "../finding.ts";
import { median } from "../processes/sample.ts";
import type { Setting } from "./setting.ts";

const dropProjections = ({ ownerUrl }: Place): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query("SET ROLE tandem_owner");
    await client.query("TRUNCATE episode_now, person_now, person_link");
  });

/** `tandem rebuild` on projections that are gone; after it a second one finds nothing that differs. */
export async function measureRebuild({ big, scale, say }: Pick<Setting, "big" | "scale" | "say">): Promise<Finding> {
  const rates: number[] = [];
  let entries = 0;
  for (let round = 1; round <= scale.rebuilds; round += 1) {
    say(`rebuild: round ${round} of ${scale.rebuilds}`);
    await dropProjections(big);
    const rebuilt = await rebuild({ ...big.options, replace: true });
    entries = rebuilt.entries;
    rates.push((rebuilt.entries / rebuilt.milliseconds) * 1_000);
  }
  const again = await rebuild({ ...big.options, replace: false });
  if (again.differences.length > 0) throw new Error(`${again.differences.length} projections differ after a rebuild`);
  const checked = (again.entries / again.milliseconds) * 1_000;
  return {
    title: "tandem rebuild",
    how: `Every projection is dropped, then folded again from the log and written, ${scale.rebuilds} times; the time includes starting its workers. A last run compares and finds nothing that differs.`,
    data: `${figure(entries)} entries`,
    figures: [["comparing only", `${figure(checked)} entries a second`]],
    bounds: [
      {
        what: "folded and written",
        atLeast: 20_000,
        value: median(rates),
        best: Math.max(...rates),
        unit: "entries a second",
      },
    ],
  };
}
