import type { Message } from "../../../model/message.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { say } from "../context.ts";

/** `COPY Gemfile vendor/ ./`: of a directory beside files the contents land among them, without its own name. */
export function spilled({ from, sources, target, directory }: Transfer): Message[] {
	if (from || !directory || sources.length < 2) return [];
	const other = sources.find(({ written }) => !written.endsWith("/"));
	const spread = sources.find(({ written, kind }) => kind === "context" && /\w\/$/.test(written));
	if (!spread || !other || baseName(target) === baseName(spread.path)) return [];
	const place = `${target.replace(/\/$/, "")}/${baseName(spread.path)}`;
	return [say("instructions/copy#beware.spilled", { directory: spread.written, target, place })];
}
