/** What facts are read for: a closed list, so that nobody types a reason of their own. */
export const PURPOSES = {
  "section-136-response": "Responding to a person under section 136 or 135",
  conveyance: "Taking a person to a place of safety",
  "street-triage": "Street triage",
  "mha-assessment": "Assessing under the Mental Health Act",
  "direct-care": "Caring for the person",
  "aftercare-review": "Reviewing aftercare",
  "funding-decision": "Deciding on funding",
  "discharge-review": "Reviewing discharge",
  "missing-patient": "Finding a missing patient",
  "home-safety-visit": "Visiting a home for safety",
  "tenancy-support": "Supporting a tenancy",
  "safeguarding-enquiry": "A safeguarding enquiry",
  "serious-crime": "Investigating a serious crime",
  prosecution: "Prosecuting",
  advocacy: "Speaking for the person",
  "own-access": "Reading one's own record",
  "carer-support": "Supporting a carer",
  "suicide-risk": "Preventing suicide",
  "risk-to-life": "Saving a life",
  coroner: "A coroner's inquiry",
  monitoring: "Monitoring how partners work together",
  "intelligence-gathering": "Gathering intelligence",
  "immigration-enforcement": "Enforcing immigration law",
  "employment-vetting": "Vetting for employment",
} as const;

export type Purpose = keyof typeof PURPOSES;
