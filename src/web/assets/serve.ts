import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Assets } from "./build.ts";

/** Serves what `buildAssets` made, in its compressed form where the browser takes it, to be kept for a year. */
export function serveAssets(server: FastifyInstance, assets: Assets): void {
  server.register(fastifyStatic, {
    root: assets.directory,
    prefix: "/assets/",
    preCompressed: true,
    immutable: true,
    maxAge: "1y",
    index: false,
    decorateReply: false,
  });
}
