/** A rule of law that Tandem relies on, with where it stands. Dates are those on which it took effect. */
export interface Provision {
  readonly id: string;
  readonly rule: string;
  readonly source: string;
  readonly from: string | null;
  /** False where no source read confirms the wording: an area's administrator confirms it with a citation. */
  readonly verified: boolean;
}

const provision = (id: string, rule: string, source: string, from: string | null, verified = true): Provision => ({
  id,
  rule,
  source,
  from,
  verified,
});

const ACT = "Mental Health Act 1983";
const AMENDED = "Policing and Crime Act 2017";
const REGULATIONS = "Mental Health Act 1983 (Places of Safety) Regulations 2017, SI 2017/1036";

export const PROVISIONS = {
  seventyTwoHours: provision(
    "seventy-two-hours",
    "Up to 72 hours from arrival at the first place of safety, for powers used before 11 December 2017",
    `${ACT} s136(2) as it then stood`,
    "1983-09-30",
  ),
  removedTwentyFour: provision(
    "removed-twenty-four-hours",
    "Removed under section 136: up to 24 hours from arrival at the first place of safety",
    `${ACT} s136(2A), by ${AMENDED} s82`,
    "2017-12-11",
  ),
  keptTwentyFour: provision(
    "kept-twenty-four-hours",
    "Kept under section 136: up to 24 hours from the constable's decision to keep",
    `${ACT} s136(2A), by ${AMENDED} s82`,
    "2017-12-11",
  ),
  warrantRemovedTwentyFour: provision(
    "warrant-removed-twenty-four-hours",
    "Removed under a section 135(1) warrant: up to 24 hours from arrival at a place of safety",
    `${ACT} s135(3ZA), by ${AMENDED} s82`,
    "2017-12-11",
  ),
  warrantKeptTwentyFour: provision(
    "warrant-kept-twenty-four-hours",
    "Kept under a section 135(1) warrant: up to 24 hours from the constable's first entry",
    `${ACT} s135(3ZA), by ${AMENDED} s82`,
    "2017-12-11",
  ),
  extension: provision(
    "extension",
    "Up to 12 hours more, authorised before the 24 hours end by the doctor responsible for the examination, only because the person's condition makes assessment impracticable",
    `${ACT} s136B(1) and (2)`,
    "2017-12-11",
  ),
  extensionAtPoliceStation: provision(
    "extension-at-a-police-station",
    "At a police station an extension also needs a superintendent's approval",
    `${ACT} s136B(3)`,
    "2017-12-11",
  ),
  grounds: provision(
    "three-grounds",
    "A constable may use section 136 where a person appears to have a mental disorder and to need care or control at once, and the constable thinks it necessary in that person's interests or to protect others",
    `${ACT} s136(1)`,
    "2017-12-11",
    false,
  ),
  notInADwelling: provision(
    "not-in-a-dwelling",
    "Section 136 cannot be used in a dwelling, or in a yard, garden, garage or outhouse that is not shared with another dwelling",
    `${ACT} s136(1A)`,
    "2017-12-11",
  ),
  consult: provision(
    "consult-before-use",
    "Before using section 136 a constable must, where practicable, consult a doctor, nurse, approved mental health professional or other prescribed person",
    `${ACT} s136(1C); ${REGULATIONS} reg 8`,
    "2017-12-11",
  ),
  transfer: provision(
    "transfer",
    "A person may be taken from one place of safety to another; the time allowed does not start again",
    `${ACT} s136(3) and s135(3A)`,
    "2008-04-30",
    false,
  ),
  policeStationConditions: provision(
    "police-station-conditions",
    "A police station only for an adult, at imminent risk of serious injury or death, where no other place can reasonably be expected to take the person, with a health professional present and an inspector's authority",
    `${REGULATIONS} reg 2`,
    "2017-12-11",
  ),
  notUnderEighteen: provision(
    "no-police-station-under-eighteen",
    "Nobody under 18 may be taken to a police station as a place of safety",
    `${ACT} s136A(1)`,
    "2017-12-11",
  ),
  policeStationAbolished: provision(
    "police-station-abolished",
    "A police station is no longer a place of safety",
    "Mental Health Act 2025 s48",
    null,
  ),
  retaking: provision(
    "retaking",
    "Somebody who leaves before reaching a place of safety may be taken back for 24 hours (72 for powers used before 11 December 2017)",
    `${ACT} s138(3)`,
    "2017-12-11",
    false,
  ),
  doctorFindsNoDisorder: provision(
    "doctor-finds-no-disorder",
    "Once a doctor has examined the person and finds no mental disorder, the detention ends at once",
    "Mental Health Act 1983: Code of Practice, chapter 16",
    "2015-04-01",
    false,
  ),
} as const satisfies Record<string, Provision>;
