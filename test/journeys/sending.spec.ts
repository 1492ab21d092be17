import type { Route } from "@playwright/test";
import { enterByRadio } from "./support/by-radio.ts";
import { doNow, grounds, power, where } from "./support/night.ts";
import { LARKFIELD, NURSE, OFFICER, OPERATOR } from "./support/people.ts";
import type { Screen } from "./support/screen.ts";
import { type As, expect, signIn, test } from "./support/test.ts";
import { tells } from "./support/timeline.ts";

const NOTE = "Asked for a glass of water, and for somebody to feed the cat.";
const TITLE = "Note";

/** Somebody in the middle of writing a note about a person who has arrived. */
async function writingANote(as: As): Promise<Screen> {
  const operator = await as(OPERATOR);
  const call = { name: "Ash Template", usedAt: "20:50", arrivedAt: "21:25", place: LARKFIELD };
  const episode = await enterByRadio(operator, call);
  const nurse = await as(NURSE);
  await nurse.open(episode);
  await doNow(nurse, "note");
  await nurse.fill("What happened?", NOTE);
  return nurse;
}

test("a form half filled is still there after signing out and in", async ({ as }) => {
  const officer = await as(OFFICER);
  await officer.press("Record use of section 136");
  await where(officer);
  await officer.press("Continue");
  await power(officer);
  await officer.press("Continue");
  await grounds(officer);
  await officer.press("Continue");
  await officer.choose("Did you ask for advice before you used the power?", "Yes");
  await officer.fill("What did they advise?", "To wait for the crisis team, ");
  await officer.press("Continue");
  await officer.sees("There is a problem", "Choose who gave you advice");
  await officer.press("Sign out", officer.page.getByRole("banner"));

  await signIn(officer, OFFICER);
  await officer.sees("Not finished (1)");
  await officer.press(/continue$/);
  await expect(officer.question("What kind of place was it?").getByRole("radio", { checked: true })).toHaveCount(1);
  await officer.press("Continue");
  await expect(officer.main.getByLabel("Police incident number")).toHaveValue("SHI-0310-0417");
  await officer.press("Continue");
  await expect(officer.main.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await expect(officer.main.getByLabel("What did you see and hear?")).toHaveValue(/into the traffic/);
  await officer.press("Continue");
  await expect(officer.main.getByLabel("What did they advise?")).toHaveValue(/crisis team/);
  await officer.choose("Who gave it?", "Nurse");
  await officer.press("Continue");
  await expect(officer.heading).toHaveText("The person");

  await officer.open("/");
  await officer.press(/^Throw away/);
  await expect(officer.main.getByText("Not finished")).toHaveCount(0);
});

const cuts: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  "before it reached the server": (route) => route.abort("connectionfailed"),
  "after the server had taken it": async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  },
};

for (const [when, cut] of Object.entries(cuts)) {
  test(`a connection that breaks ${when} loses nothing: it is sent again, and recorded once`, async ({
    as,
    tandem,
  }) => {
    const nurse = await writingANote(as);
    const isPost = (url: URL): boolean => url.pathname.endsWith("/record/note");
    await nurse.page.route(isPost, cut);
    await nurse.main.getByRole("button", { name: "Record it" }).click();
    await expect(nurse.page.getByRole("alert")).toContainText("What you typed is still here");
    await expect(nurse.main.getByLabel("What happened?")).toHaveValue(NOTE);
    nurse.forgive();
    tandem.clock.until("21:40");
    await nurse.page.unroute(isPost);
    await nurse.landing(() => nurse.page.evaluate("window.dispatchEvent(new Event('online'))"));
    await nurse.sees("Recorded", NOTE);
    await tells(nurse, TITLE, 1);
  });
}

test("pressed twice, or sent again from the page before, it is one entry", async ({ as }) => {
  const nurse = await writingANote(as);
  await nurse.landing(() => nurse.main.getByRole("button", { name: "Record it" }).dblclick());
  await tells(nurse, TITLE, 1);
  await nurse.page.goBack();
  await expect(nurse.heading).toHaveText("A note for everyone involved");
});

test("the same form again is one entry; other words under its id are answered 409 and kept on the page", async ({
  as,
  tandem,
}) => {
  const nurse = await writingANote(as);
  const sent = nurse.page.waitForRequest((request) => request.method() === "POST");
  await nurse.press("Record it");
  const request = await sent;
  const form = new URLSearchParams(request.postData() ?? "");
  tandem.clock.until("21:45");

  const post = async (words: string): Promise<{ status: number; body: string }> => {
    form.set("text", words);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await nurse.page.request.post(request.url(), { headers, data: form.toString(), maxRedirects: 0 });
    return { status: answer.status(), body: await answer.text() };
  };
  expect((await post(NOTE)).status).toBe(303);
  const other = await post("Something quite different.");
  expect(other.status).toBe(409);
  expect(other.body).toContain("Something quite different.");
  await nurse.again();
  await tells(nurse, TITLE, 1);
  await nurse.sees(NOTE);
});
