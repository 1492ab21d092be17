import { expect, test } from "@playwright/test";
import { ACTS } from "../../../src/domain/section-136/next.ts";
import { london, type RunningClock, wordsFor } from "./clock.ts";
import { doNow, record, send, usePower } from "./night.ts";
import { LARKFIELD, NURSE, OFFICER } from "./people.ts";
import type { Screen } from "./screen.ts";
import { type OpenBoard, stands } from "./stands.ts";

const WHO = { name: "Robin Placeholder", age: 34 };

/** Everybody who is at work that night, each at a screen of their own. */
export interface Cast {
  readonly officer: Screen;
  readonly paramedic: Screen;
  readonly nurse: Screen;
  readonly amhp: Screen;
  readonly doctor: Screen;
  readonly board: OpenBoard;
}

/** Called where a page is worth a picture. */
export type Show = (what: "phone" | "episode", screen: Screen) => Promise<void>;

/** Opens an episode from what needs this worker. */
async function fromHome(screen: Screen, act: keyof typeof ACTS): Promise<void> {
  await screen.open("/");
  await screen.sees(ACTS[act]);
  await screen.press(WHO.name);
}

/** Walks one detention with everybody signed in at once, and checks page and board at every stage. */
export async function walkNight(cast: Cast, clock: RunningClock, show: Show): Promise<void> {
  await walkToThePlace(cast, clock, show);
  await walkToTheEnd(cast, clock, show);
}

/** From the power to the arrival, where the clock starts. */
export async function walkToThePlace(
  { officer, paramedic, nurse, board }: Cast,
  clock: RunningClock,
  show: Show,
): Promise<void> {
  await test.step("the officer uses the power", async () => {
    await usePower(officer, WHO);
    await stands(officer, {
      who: OFFICER,
      clock: ["Not running", "starts on arrival"],
      next: [ACTS["ask-for-ambulance"], ACTS["find-place"], ACTS["answer-amhp"]],
    });
    await board.says(WHO.name, "On the way", "The clock starts on arrival");
  });

  await test.step("an ambulance is asked for and comes", async () => {
    await record(officer, "ambulance-requested", "now", async () => {
      await officer.fill("In how many minutes did they say it would come?", "20");
    });
    await stands(officer, { next: [ACTS["answer-ambulance"]], notNext: [ACTS["ask-for-ambulance"]] });
    clock.until("21:55");
    await fromHome(paramedic, "answer-ambulance");
    await record(paramedic, "ambulance-arrived", "21:52");
    await stands(officer, { notNext: [ACTS["answer-ambulance"]] });
  });

  await test.step("a place of safety says yes", async () => {
    await record(officer, "place-contacted", "now", () => officer.choose("Which place was asked?", LARKFIELD));
    await fromHome(nurse, "answer-place");
    await record(nurse, "place-accepted", "now", async () => {
      await expect(nurse.main.getByLabel("Who said yes?")).toHaveValue(NURSE);
    });
    await stands(officer, { who: /Going to Larkfield/, next: [ACTS["record-arrival"]] });
    await board.says(WHO.name, "Expected here");
    clock.until("22:05");
    await record(officer, "conveyance-started", "now", async () => {
      await officer.choose("How do they travel?", "Ambulance");
      await expect(officer.question("Where to?").getByLabel(LARKFIELD)).toBeChecked();
    });
  });

  await test.step("they arrive, and the clock starts", async () => {
    clock.until("22:45");
    await record(officer, "arrived", "22:40", async () => {
      await expect(officer.question("When did they arrive?").getByLabel("Time")).toHaveValue("");
      await expect(officer.main.getByLabel("Now", { exact: true })).toHaveCount(0);
    });
    await stands(officer, {
      who: /At Larkfield place of safety/,
      clock: ["Running", /23 hours 5\d minutes left/, wordsFor(london("2026-03-11T22:40"))],
      next: [ACTS["accept-handover"], ACTS["give-rights"], ACTS["call-doctor"]],
      notNext: [ACTS["record-arrival"]],
    });
    await board.says(WHO.name, "Detained", `With ${OFFICER}`, "ends by 22:40, Wed 11 Mar");
    await show("phone", officer);
  });
}

async function walkToTheEnd(
  { officer, nurse, amhp, doctor, board }: Cast,
  clock: RunningClock,
  show: Show,
): Promise<void> {
  await test.step("the nurse takes over and the officers go", async () => {
    await fromHome(nurse, "accept-handover");
    await record(nurse, "handover-accepted", "now", () =>
      nurse.fill("What was handed over?", "Searched: nothing found. No injuries. A phone and a purse."),
    );
    await stands(nurse, { who: NURSE, next: [ACTS["release-officers"]] });
    await stands(officer, { who: NURSE });
    await record(officer, "police-left", "now");
    await stands(nurse, { notNext: [ACTS["release-officers"]] });
    await board.says(WHO.name, `With ${NURSE}`);
  });

  await test.step("the person is told their rights", async () => {
    await record(nurse, "rights-given", "now", async () => {
      await nurse.choose("How were they told?", "Talking and leaflet");
      await nurse.choose("Did they understand?", "Yes");
    });
    await stands(nurse, { notNext: [ACTS["give-rights"]] });
  });

  await test.step("an AMHP and a doctor come", async () => {
    await fromHome(amhp, "answer-amhp");
    await record(amhp, "amhp-accepted", "now");
    await stands(amhp, { next: [ACTS["attend-amhp"]] });
    await record(amhp, "doctor-called", "now", () => amhp.choose("Is the doctor approved under section 12?", "Yes"));
    clock.until("01:00");
    await fromHome(doctor, "attend-doctor");
    await record(doctor, "doctor-arrived", "00:50", () =>
      doctor.choose("Is the doctor approved under section 12?", "Yes"),
    );
    await record(amhp, "amhp-arrived", "00:55");
    await record(amhp, "assessment-started", "now");
    await stands(amhp, { next: [ACTS["examine"], ACTS["interview"]] });
  });

  await test.step("more time is refused for want of a bed, and given for the person's condition", async () => {
    clock.until("21:00");
    await doNow(doctor, "extension-authorised");
    await doctor.fill("How many hours more?", "6");
    await doctor.choose("Why is more time needed?", /^Another reason/);
    await doctor.choose("Which reason?", "Waiting for a bed");
    await doctor.choose("Is this doctor responsible for the person's examination?", "Yes");
    await send(doctor, "extension-authorised", "now");
    await expect(doctor.heading).toContainText("Waiting for a bed, a doctor or an AMHP cannot");
    await doctor.sees("What you can do", "an application can name a hospital before the time ends");
    await doctor.press("Change what you wrote");
    await expect(doctor.main.getByLabel("How many hours more?")).toHaveValue("6");
    await doctor.choose("Why is more time needed?", /condition/);
    await doctor.fill(
      "What about their condition?",
      "Drowsy after medicine given for a cut hand, until about midnight.",
    );
    await send(doctor, "extension-authorised", "now");
    await stands(doctor, { clock: [wordsFor(london("2026-03-12T04:40")), /It cannot be given again/] });
    await board.says(WHO.name, "ends by 04:40, Thu 12 Mar");
    clock.until("23:30");
    await doctor.again();
    await stands(doctor, { clock: ["5 hours", "Detained, in the extra time"] });
    await show("episode", doctor);
  });

  await test.step("examined and interviewed, the outcome is decided and arranged", async () => {
    await record(doctor, "examined", "now", () => doctor.choose("What did the doctor find?", "Mental disorder"));
    await record(amhp, "interviewed", "now", () => amhp.choose("What did the interview show?", "Mental disorder"));
    await stands(amhp, { next: [ACTS["decide-outcome"]] });
    await record(amhp, "outcome-decided", "now", () =>
      amhp.choose("What happens next for the person?", "Application under section 2"),
    );
    await stands(amhp, { next: [ACTS["make-arrangements"]] });
    await record(amhp, "application-made", "now", async () => {
      await amhp.choose("Under which section?", /^Section 2/);
      await amhp.fill("To which hospital?", "Larkfield Hospital, Willow ward");
    });
  });

  await test.step("no reason to hold remains: it is ended, and they stay on the board until they leave", async () => {
    for (const screen of [amhp, nurse, doctor]) {
      await stands(screen, { next: [ACTS["end-detention"]] });
      await expect(screen.main.getByRole("heading", { name: ACTS["end-detention"] })).toBeVisible();
    }
    await fromHome(nurse, "end-detention");
    await record(nurse, "detention-ended", "now", async () => {
      await expect(nurse.main.getByLabel("Application made for detention in hospital")).toBeChecked();
    });
    await stands(nurse, {
      clock: ["Stopped", "The authority now relied on:", "Application under section 2"],
      next: [ACTS["record-leaving"]],
    });
    await stands(amhp, { next: [ACTS["record-leaving"]] });
    await expect(amhp.main.getByText("No reason to hold remains")).toHaveCount(0);
    await board.says(WHO.name, "Section 136 ended", "Held now on: Application under section 2");
    clock.until("00:30");
    await record(nurse, "place-left", "now", () => nurse.fill("Where did they go?", "Willow ward, by ambulance"));
    await stands(nurse, { who: "has left", next: ["Nobody has to act now"] });
    await board.saysNothingOf(WHO.name);
  });
}
