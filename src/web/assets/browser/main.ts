import { startClock } from "./clock.ts";
import { startCopying } from "./copy.ts";
import { startErrors } from "./errors.ts";
import { startLive } from "./live.ts";
import { startReveals } from "./reveal.ts";
import { startSending } from "./send.ts";
import { startTicks } from "./ticks.ts";

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
startClock();
startLive();
startReveals();
startErrors();
startCopying();
startSending();
startTicks();
