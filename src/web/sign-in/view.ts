import type { Listing, Worker } from "../../store/directory.ts";
import { errorSummary, type FieldError } from "../components/error-summary/error-summary.ts";
import { form, type Html, html, insetText } from "../components/index.ts";
import { attributes } from "../html.ts";
import { roleName } from "../roles.ts";

const workerButton = (worker: Worker): Html =>
  html`<li><button${attributes({ class: "tandem-sign-in__worker", type: "submit", name: "worker", value: worker.id })}><strong>${worker.name}</strong> <span>${roleName(worker.role)}</span></button></li>`;

function agencySection(name: string, workers: readonly Worker[]): Html {
  return html`<h3 class="nhsuk-heading-s">${name}</h3><ul class="tandem-sign-in">${workers.map(workerButton)}</ul>`;
}

function partnershipSection(name: string, listing: Listing, partnership: string): Html {
  const agencies = [...listing.agencies.values()].filter((agency) => agency.partnership === partnership);
  const sections = agencies.flatMap((agency) => {
    const workers = [...listing.workers.values()].filter((worker) => worker.agency === agency.id && worker.active);
    return workers.length === 0 ? [] : [agencySection(agency.name, workers)];
  });
  return html`<details class="nhsuk-details nhsuk-expander"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${name}</span></summary><div class="nhsuk-details__text">${sections}</div></details>`;
}

/** The demonstration's sign-in: a button for each worker, by partnership and agency. */
export function signInPage(listing: Listing, csrfToken: string, to: string, errors: readonly FieldError[]): Html {
  const partnerships = [...listing.partnerships.values()];
  const hidden = html`<input${attributes({ type: "hidden", name: "to", value: to })}>`;
  const content = html`${hidden}${partnerships.map(({ id, name }) => partnershipSection(name, listing, id))}`;
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">Sign in</h1><p>Tandem is one shared timeline for everybody who helps a person under section 136: police, ambulance, places of safety, AMHPs and doctors.</p>${insetText({ text: "Choose who you want to be. There is no password: nobody here is real." })}${form({ action: "/sign-in", csrfToken, content })}`;
}
