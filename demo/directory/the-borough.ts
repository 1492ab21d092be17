import { directoryOf } from "./build.ts";

/** A metropolitan borough: short ways, two places of safety, one crowded hospital, a street triage car. */
export const THE_BOROUGH = directoryOf({
  slug: "the-borough",
  name: "The Borough",
  number: 2,
  agencies: [
    {
      slug: "metroland-police",
      name: "Metroland Police",
      kind: "police",
      teams: [
        {
          name: "Borough response",
          workers: [
            ["constable", "Constable Leila Template"],
            ["constable", "Constable Marcus Pattern"],
            ["constable", "Constable Zofia Example"],
            ["sergeant", "Sergeant Brian Specimen"],
          ],
        },
        { name: "Street triage car", workers: [["constable", "Constable Ngozi Mock"]] },
        {
          name: "Control room",
          workers: [
            ["control-room", "Operator Dilys Sample"],
            ["control-room", "Operator Sanjay Placeholder"],
          ],
        },
      ],
      places: [
        {
          name: "Central police station",
          kind: "police-station",
          rooms: 1,
          telephone: "01632 960210",
          takes: "Adults only, when all four conditions of the 2017 Regulations are met",
        },
      ],
    },
    {
      slug: "metroland-ambulance",
      name: "Metroland Ambulance Service NHS Trust",
      kind: "ambulance",
      teams: [
        {
          name: "Emergency crews",
          workers: [
            ["paramedic", "Paramedic Eleni Sample"],
            ["paramedic", "Paramedic Jamal Example"],
          ],
        },
        { name: "Street triage car", workers: [["paramedic", "Paramedic Rosa Template"]] },
      ],
    },
    {
      slug: "borough-mental-health",
      name: "Borough Mental Health NHS Trust",
      kind: "mental-health-trust",
      teams: [
        {
          name: "Canal Street place of safety",
          workers: [
            ["place-of-safety-nurse", "Nurse Aoife Placeholder"],
            ["place-of-safety-nurse", "Nurse Emeka Template"],
          ],
        },
        {
          name: "Ridgeway place of safety",
          workers: [
            ["place-of-safety-nurse", "Nurse Sunita Mock"],
            ["place-of-safety-nurse", "Nurse Gareth Pattern"],
          ],
        },
        { name: "Street triage car", workers: [["street-triage-nurse", "Nurse Marisol Example"]] },
        {
          name: "Doctors on call",
          workers: [
            ["doctor", "Doctor Amina Sample"],
            ["doctor", "Doctor Jonas Template"],
          ],
        },
        { name: "Bed management", workers: [["bed-manager", "Bed Manager Ruth Placeholder"]] },
        { name: "Crisis resolution and home treatment", workers: [] },
      ],
      places: [
        {
          name: "Canal Street place of safety",
          team: "Canal Street place of safety",
          kind: "health-based",
          rooms: 3,
          telephone: "01632 960201",
          takes: "Adults",
        },
        {
          name: "Ridgeway place of safety",
          team: "Ridgeway place of safety",
          kind: "health-based",
          rooms: 2,
          telephone: "01632 960202",
          takes: "Adults and young people",
        },
        {
          name: "Harbour crisis house",
          kind: "other",
          rooms: 3,
          telephone: "01632 960203",
          takes: "Adults who agree to come and need no medical care",
        },
      ],
    },
    {
      slug: "borough-general-hospital",
      name: "Borough General Hospital NHS Trust",
      kind: "acute-trust",
      teams: [
        {
          name: "Emergency department",
          workers: [
            ["emergency-nurse", "Nurse Keiko Specimen"],
            ["emergency-nurse", "Nurse Abdul Pattern"],
          ],
        },
      ],
      places: [
        {
          name: "Borough General emergency department",
          kind: "emergency-department",
          rooms: 6,
          telephone: "01632 960204",
          takes: "Anyone who needs emergency care",
        },
      ],
    },
    {
      slug: "borough-council",
      name: "Metropolitan Borough Council",
      kind: "local-authority",
      teams: [
        {
          name: "Approved mental health professionals",
          workers: [
            ["amhp", "Social Worker Desmond Mock"],
            ["amhp", "Social Worker Ewa Specimen"],
            ["amhp", "Social Worker Tariq Sample"],
          ],
        },
        { name: "Housing", workers: [] },
      ],
    },
    {
      slug: "borough-care-board",
      name: "NHS Metroland Integrated Care Board",
      kind: "care-board",
      teams: [{ name: "Partnership office", workers: [["administrator", "Administrator Bashir Example"]] }],
    },
    {
      slug: "borough-advocacy",
      name: "Borough Advocacy",
      kind: "advocacy",
      teams: [{ name: "Advocates", workers: [] }],
    },
  ],
});
