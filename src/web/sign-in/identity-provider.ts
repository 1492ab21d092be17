import type { FastifyRequest } from "fastify";

/** Who somebody is, as an identity provider says: the issuer and its subject, never an e-mail address. */
export interface SignedInSubject {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * The seam for real sign-in: an agency's OpenID Connect provider takes this place. The demonstration's lets
 * everybody be any worker of its directory.
 */
export interface IdentityProvider {
  readonly issuer: string;
  /** Null where the request names nobody. */
  subjectOf(request: FastifyRequest): Promise<SignedInSubject | null>;
}

const DEMONSTRATION = "demonstration";

export const demonstrationProvider: IdentityProvider = {
  issuer: DEMONSTRATION,
  subjectOf: async (request) => {
    const body: unknown = request.body;
    if (typeof body !== "object" || body === null || !("worker" in body)) return null;
    return typeof body.worker === "string" ? { issuer: DEMONSTRATION, subject: body.worker } : null;
  },
};
