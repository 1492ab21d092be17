import { type Served, serveDemonstration } from "../served.ts";
import { type Known, readKnown } from "./known.ts";
import { leaveLooseEnds } from "./loose-ends.ts";

/** The product as served for a test, and what its database holds. */
export interface Product extends Served {
  readonly known: Known;
}

/** The demonstration, with something of everything that there is a page for. */
export async function serveProduct(): Promise<Product> {
  const served = await serveDemonstration();
  try {
    const product = { ...served, known: await readKnown(served) };
    await leaveLooseEnds(product);
    return product;
  } catch (error) {
    // Else its connections would keep a run waiting that has failed.
    await served.close();
    throw error;
  }
}
