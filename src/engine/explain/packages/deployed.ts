import type { Message } from "../../../model/message.ts";
import { callsOf } from "../../idioms/calls.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/**
 * `pnpm deploy` installs the packages of its result anew from the store: a client that Prisma has generated into
 * node_modules before stays behind. Source: https://pnpm.io/cli/deploy
 */
export function generatedLeft({ simulation, stage, step, instruction }: LineContext): Message[] {
	if (!step.executions.some(({ invocation: { id } }) => id === "pnpm")) return [];
	const deploy = callsOf(simulation, "pnpm deploy").find(({ at }) => at === instruction.index);
	if (!deploy) return [];
	const generate = generatesOf(simulation).find(
		(one) => one.at <= instruction.index && (one.stage === stage || one.stage === stage?.parent),
	);
	return generate ? [say("instructions/run#beware.generated-left", { line: lineRef(generate.line) })] : [];
}

/** Where Prisma's client is generated, by its own program or through a runner of packages. */
function generatesOf(simulation: LineContext["simulation"]) {
	return callsOf(simulation, "prisma generate", "pnpm", "npx", "pnpx").filter(
		({ name, execution: { inner } }) =>
			name === "prisma generate" ||
			inner.some(({ invocation: { id, subcommands } }) => id === "prisma" && subcommands[0]?.name === "generate"),
	);
}
