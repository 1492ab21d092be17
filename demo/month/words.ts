import type { Location } from "../../src/domain/section-136/words.ts";

/** Where officers meet somebody, and what they see. */
export interface Ground {
  readonly location: Location;
  readonly locationText: string;
  readonly concern: string;
  readonly grounds: string;
}

export const GROUNDS: readonly Ground[] = [
  {
    location: "public",
    locationText: "Footbridge over the bypass",
    concern: "Caller saw someone standing on the wrong side of the railing.",
    grounds:
      "On the wrong side of the railing, crying, said there was no way forward. Could not be talked back at first.",
  },
  {
    location: "public",
    locationText: "High Street, by the market hall",
    concern: "Caller worried about someone walking in and out of the traffic.",
    grounds: "Walking into the road, answering voices, very frightened. Did not seem to notice the cars.",
  },
  {
    location: "public",
    locationText: "Riverside path",
    concern: "Dog walker reports somebody sitting by the water for hours, soaked.",
    grounds: "Cold, wet, said they should not be alive. Moved towards the water when spoken to.",
  },
  {
    location: "public",
    locationText: "Bus station, bay 4",
    concern: "Driver asks for help with a very distressed passenger.",
    grounds: "Convinced of being followed, had not slept for days by own account, could not say where home was.",
  },
  {
    location: "public",
    locationText: "Supermarket car park, top level",
    concern: "Security staff report a person near the edge of the top level.",
    grounds: "Close to the edge, asked officers to keep back, said goodbye to a relative by phone.",
  },
  {
    location: "railway",
    locationText: "Railway station, platform 2",
    concern: "Station staff report a person sitting on the platform edge.",
    grounds: "On the platform edge, would not move back, said they were waiting for a train that would not stop.",
  },
  {
    location: "communal-area",
    locationText: "Shared stairs of a block of flats",
    concern: "Neighbours report shouting on the stairs.",
    grounds: "Shouting that the water was poisoned, barefoot, bleeding a little from one foot, very frightened.",
  },
  {
    location: "shared-garden",
    locationText: "Shared garden behind flats",
    concern: "Resident reports a neighbour digging in the dark and talking to nobody.",
    grounds: "Digging for something only they could hear, in night clothes, did not recognise neighbours.",
  },
  {
    location: "workplace",
    locationText: "Warehouse yard",
    concern: "Manager reports a worker who climbed onto the loading bay roof.",
    grounds: "On the roof, said colleagues wanted to harm them, would not come down for an hour.",
  },
  {
    location: "public",
    locationText: "Park, by the bandstand",
    concern: "Passer-by reports a person giving away all they own.",
    grounds: "Giving away money, phone and coat in the cold, speaking very fast, not eaten for days by own account.",
  },
];

export const AT_COLLEGE: Ground = {
  location: "school",
  locationText: "College, third-floor walkway",
  concern: "Tutor reports a student on the outside of the walkway.",
  grounds: "Outside the barrier, crying, said nobody would notice. Came back when a tutor stayed and talked.",
};

export const IN_THE_DEPARTMENT: Ground = {
  location: "emergency-department",
  locationText: "Emergency department, waiting area",
  concern: "Staff ask officers in the department to help with someone about to leave.",
  grounds:
    "Came in after harming themselves, now insists on leaving, says the voices are outside. Staff fear for their life.",
};

export const AT_HOME: Ground = {
  location: "private-dwelling",
  locationText: "Inside own flat",
  concern: "Relative reports that somebody will not open the door.",
  grounds:
    "Very distressed in own kitchen, said they would not be alive by morning. Officers judged that they could not wait.",
};

export const UNDER_WARRANT: Ground = {
  location: "private-dwelling",
  locationText: "Own home, under a magistrate's warrant",
  concern: "AMHP asks for officers to be there when a warrant is used.",
  grounds: "Had let nobody in for five weeks; no food in the house; believed the neighbours came through the wall.",
};

export const ADVICE_GIVEN = [
  "Known to the community team. Try the crisis line first; if they will not come, section 136 and the nearest place of safety.",
  "Not known to services. With what you describe, use the power if they will not stay with you.",
  "Has a crisis plan: speak slowly, offer to ring the sister. If that fails, a place of safety.",
  "Seen twice this year, settled after a night's rest. Ask about tablets.",
] as const;

export const NOT_PRACTICABLE = [
  "Immediate risk at the edge: no time to ring.",
  "No signal at the place, and no second officer to ring.",
  "Advice line rang for eight minutes without an answer.",
] as const;

export const HANDOVER = [
  "Calm on arrival. Searched, nothing found. No force used. Sister told by phone.",
  "Tearful, talking. Says has eaten nothing since yesterday. Property sealed and listed. Nobody told yet, by own wish.",
  "Frightened of the lights. Sat with one officer throughout. Handcuffs for four minutes at the scene, no injury.",
  "Says took two extra tablets this morning; paramedic checked. Dog left with a neighbour.",
] as const;

/** Of somebody who could not be taken anywhere else. */
export const HANDOVER_AT_STATION =
  "Hit out at everyone near; two officers hurt. Quieter now, a nurse at the door. The inspector was asked at the scene.";

export const DELAYS = [
  "Both AMHPs on other assessments; expected within two hours.",
  "Asleep after medication; assessment waits for waking.",
  "The doctor called is still with somebody else.",
  "Waiting for an interpreter, who is on the way.",
] as const;

export const FOLLOW_UP = [
  "Crisis team rings tomorrow morning. Safety plan copied to the person.",
  "Community team visits within 72 hours. GP letter sent.",
  "Peer support worker offered; the person will think about it.",
] as const;

export const THANKS = [
  "Thank you to the officer who stayed and talked the whole way. The person asked us to say so.",
  "Handover in eleven minutes, and everything we needed was already there. This worked well.",
  "Good to hear what happened afterwards: first time we were told.",
] as const;
