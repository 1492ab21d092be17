import type { FastifyRequest } from "fastify";
import type { Listing, Worker } from "../../store/directory.ts";
import type { Context } from "../context.ts";
import { roleName } from "../roles.ts";
import type { Me } from "./visit.ts";

declare module "fastify" {
  interface Session {
    /** The worker's id in the directory. */
    worker?: string;
  }
}

export function meFrom(worker: Worker, listing: Listing): Me {
  const agency = listing.agencies.get(worker.agency);
  return {
    id: worker.id,
    name: worker.name,
    role: worker.role,
    roleName: roleName(worker.role),
    profession: worker.profession,
    agencyName: agency?.name ?? worker.agency,
    agencyKind: agency?.kind ?? "",
    partnershipName: listing.partnerships.get(worker.partnership)?.name ?? worker.partnership,
    teams: worker.teams,
    asker: { partnership: worker.partnership, agency: worker.agency, worker: worker.id, role: worker.role },
  };
}

/** Who is signed in; null for nobody, and for somebody who has left: asked anew at each request. */
export async function meOf(context: Context, request: FastifyRequest): Promise<Me | null> {
  const id = request.session.worker;
  if (id === undefined) return null;
  const listing = await context.store.directory.list();
  const worker = listing.workers.get(id);
  return worker === undefined || !worker.active ? null : meFrom(worker, listing);
}
