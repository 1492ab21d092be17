import { type NhsNumber, nhsNumber } from "../../src/domain/people/nhs-number.ts";
import { identifier, type PersonId } from "../../src/domain/timeline/identifiers.ts";
import type { Instant } from "../../src/domain/timeline/instant.ts";
import type { Random } from "../random.ts";
import { anyUuid } from "../uuid.ts";

/** Somebody invented, who looks invented. */
export interface Invented {
  readonly id: PersonId;
  readonly name: string;
  readonly alias: string;
  readonly born: Temporal.PlainDate;
  readonly ageYears: number;
  readonly sex: string;
  readonly address: string;
  readonly nhsNumber: NhsNumber;
  /** Whether officers learn the name at the roadside. */
  readonly saysName: boolean;
  /** Whether anybody ever learns who it is. */
  readonly traced: boolean;
}

const PLANTS = [
  ..."Alder Apple Ash Aspen Bay Beech Birch Bramble Briar Cedar Cherry Clover Cypress Damson Dogwood Elder Elm".split(
    " ",
  ),
  ..."Fern Fir Foxglove Gorse Hawthorn Hazel Heather Holly Hornbeam Ivy Juniper Larch Laurel Lavender Lilac".split(" "),
  ..."Linden Maple Medlar Mulberry Myrtle Oak Olive Pear Pine Plum Poplar Primrose Quince Rowan Sorrel".split(" "),
  ..."Spindle Spruce Sycamore Tamarisk Teasel Thistle Thyme Walnut Willow Yarrow Yew".split(" "),
];

const MANNERS = ["Test Person", "Sample", "Synthetic"] as const;

/** From the range that the NHS keeps for tests and gives to nobody. */
function testNhsNumber(random: Random): NhsNumber {
  for (;;) {
    const stem = `999${String(random.between(0, 999_999)).padStart(6, "0")}`;
    for (let check = 0; check <= 9; check++) {
      const number = nhsNumber(`${stem}${check}`);
      if (number !== null) return number;
    }
  }
}

/** As many different people as are asked for; `young` says which of them are 14 to 17. */
export function inventPeople(
  random: Random,
  count: number,
  anchor: Instant,
  young: (index: number) => boolean,
): Invented[] {
  const today = anchor.toZonedDateTimeISO("Europe/London").toPlainDate();
  const names = random.shuffled(MANNERS.flatMap((manner) => PLANTS.map((plant) => ({ manner, plant }))));
  return names.slice(0, count).map(({ manner, plant }, index) => {
    const ageYears = young(index) ? random.between(14, 17) : random.between(19, 74);
    return {
      id: identifier<PersonId>(anyUuid(random)),
      name: `${manner} ${plant}`,
      alias: plant,
      // Some weeks past the birthday, so that the whole month falls in one year of age.
      born: today.subtract({ years: ageYears, days: random.between(40, 320) }),
      ageYears,
      sex: random.pick(["female", "male", "female", "male", "not stated"]),
      address: `${random.between(1, 90)} ${random.pick(PLANTS)} Demonstration Road`,
      nhsNumber: testNhsNumber(random),
      saysName: random.chance(0.85),
      traced: true,
    };
  });
}
