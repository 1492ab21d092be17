import { directoryOf } from "./build.ts";

/** A county: distances, two tiers of council, one place of safety, a nurse in the police control room. */
export const THE_SHIRE = directoryOf({
  slug: "the-shire",
  name: "The Shire",
  number: 1,
  agencies: [
    {
      slug: "shire-constabulary",
      name: "Shire Constabulary",
      kind: "police",
      teams: [
        {
          name: "Response, Market Division",
          workers: [
            ["constable", "Constable Amber Example"],
            ["constable", "Constable Idris Specimen"],
            ["sergeant", "Sergeant Grace Pattern"],
          ],
        },
        {
          name: "Response, Coast Division",
          workers: [
            ["constable", "Constable Tomasz Sample"],
            ["constable", "Constable Yewande Placeholder"],
          ],
        },
        {
          name: "Control room",
          workers: [
            ["control-room", "Operator Colin Template"],
            ["control-room", "Operator Parveen Mock"],
          ],
        },
      ],
      places: [
        {
          name: "Shirebridge police station",
          kind: "police-station",
          rooms: 1,
          telephone: "01632 960110",
          takes: "Adults only, when all four conditions of the 2017 Regulations are met",
        },
      ],
    },
    {
      slug: "shire-ambulance",
      name: "Shire and Coast Ambulance Service NHS Trust",
      kind: "ambulance",
      teams: [
        {
          name: "Emergency crews",
          workers: [
            ["paramedic", "Paramedic Joan Placeholder"],
            ["paramedic", "Paramedic Hassan Pattern"],
            ["paramedic", "Paramedic Bronwen Mock"],
          ],
        },
      ],
    },
    {
      slug: "shire-mental-health",
      name: "Shire Mental Health NHS Trust",
      kind: "mental-health-trust",
      teams: [
        {
          name: "Larkfield place of safety",
          workers: [
            ["place-of-safety-nurse", "Nurse Noor Sample"],
            ["place-of-safety-nurse", "Nurse Peter Template"],
            ["place-of-safety-nurse", "Nurse Chidi Example"],
          ],
        },
        { name: "Control room triage", workers: [["street-triage-nurse", "Nurse Siobhan Specimen"]] },
        {
          name: "Doctors on call",
          workers: [
            ["doctor", "Doctor Ravi Pattern"],
            ["doctor", "Doctor Helen Placeholder"],
          ],
        },
        { name: "Bed management", workers: [["bed-manager", "Bed Manager Olu Mock"]] },
        { name: "Crisis resolution and home treatment, market towns", workers: [] },
        { name: "Crisis resolution and home treatment, coast", workers: [] },
      ],
      places: [
        {
          name: "Larkfield place of safety",
          team: "Larkfield place of safety",
          kind: "health-based",
          rooms: 3,
          telephone: "01632 960101",
          takes: "Adults, and young people in the third room",
        },
        {
          name: "Orchard House crisis house",
          kind: "other",
          rooms: 2,
          telephone: "01632 960102",
          takes: "Adults who agree to come and need no medical care",
        },
      ],
    },
    {
      slug: "shire-hospitals",
      name: "Shire Hospitals NHS Trust",
      kind: "acute-trust",
      teams: [
        {
          name: "Emergency department, Westmarket",
          workers: [
            ["emergency-nurse", "Nurse Daniel Mock"],
            ["emergency-nurse", "Nurse Fatima Template"],
          ],
        },
        { name: "Emergency department, Eastbridge", workers: [["emergency-nurse", "Nurse Wei Specimen"]] },
      ],
      places: [
        {
          name: "Westmarket Hospital emergency department",
          team: "Emergency department, Westmarket",
          kind: "emergency-department",
          rooms: 4,
          telephone: "01632 960103",
          takes: "Anyone who needs emergency care",
        },
        {
          name: "Eastbridge Hospital emergency department",
          team: "Emergency department, Eastbridge",
          kind: "emergency-department",
          rooms: 3,
          telephone: "01632 960104",
          takes: "Anyone who needs emergency care",
        },
      ],
    },
    {
      slug: "shire-county-council",
      name: "Shire County Council",
      kind: "local-authority",
      teams: [
        {
          name: "Approved mental health professionals, day and night",
          workers: [
            ["amhp", "Social Worker Mary Example"],
            ["amhp", "Social Worker Kwame Sample"],
          ],
        },
      ],
    },
    {
      slug: "north-shire-district-council",
      name: "North Shire District Council",
      kind: "district-council",
      teams: [{ name: "Housing", workers: [] }],
    },
    {
      slug: "south-shire-district-council",
      name: "South Shire District Council",
      kind: "district-council",
      teams: [{ name: "Housing", workers: [] }],
    },
    {
      slug: "shire-care-board",
      name: "NHS Shire Integrated Care Board",
      kind: "care-board",
      teams: [{ name: "Partnership office", workers: [["administrator", "Administrator Ada Pattern"]] }],
    },
    {
      slug: "shire-advocacy",
      name: "Shire Voices Advocacy",
      kind: "advocacy",
      teams: [{ name: "Advocates", workers: [] }],
    },
  ],
});
