import { lineRef } from "../explain/context.ts";
import { probeProgram } from "../explain/probe-program.ts";
import { stepsIn } from "../simulate/index-of.ts";
import { type Simulation, type Step, usesBy, usesOf } from "../simulate/simulation.ts";
import { commandsOf, effectsOf, operandsOf, shippedStages, stepAt, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { waitingCommand } from "./image-for-others.ts";

/** Programs that can ask a server by a line of code. */
const INTERPRETERS = ["node", "bun", "deno", "python", "ruby", "php"];

/** The address of the container's own server inside the code that a command is given. */
function addressIn(words: readonly { text: string }[]): string | undefined {
	for (const { text } of words) {
		const found = /\bhttps?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?[^\s'"`)]*/.exec(text)?.[0];
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The health check asks the server over HTTP, with a program that was installed for it, on the port that is exposed. */
export const healthcheckHttp: Idiom = {
	rank: 80,
	instead: ["instructions/run#why.programs"],
	*find(simulation) {
		const shipped = shippedStages(simulation);
		for (const step of stepsOf(simulation, "HEALTHCHECK")) {
			const [fetcher] = commandsOf(step, ["curl", "wget"]);
			const probe =
				fetcher ?? commandsOf(step, INTERPRETERS).find(({ command }) => addressIn(command.words) !== undefined);
			if (!probe || !step.stage) continue;
			const { index, startLine } = step.instruction;
			const url = fetcher
				? operandsOf(probe).find((word) => /^(https?:\/\/|localhost|127\.)/.test(word))
				: addressIn(probe.command.words);
			const says: Recognised["says"] = [];
			const installed = usesBy(simulation, index).find(
				(use) => use.kind === "program" && use.name === probe.invocation.name,
			);
			if (installed && isOnlyUse(simulation, installed.of, index))
				says.push({ at: installed.of, form: "tool", values: { program: installed.name, line: lineRef(startLine) } });
			if (!fetcher && !installed) says.push({ at: index, form: "own", values: { program: probe.invocation.name } });
			const port = url && (/:(\d+)/.exec(url.replace(/^https?:/, ""))?.[1] ?? (/^https:/.test(url) ? "443" : "80"));
			const exposed = exposing(simulation, step, port);
			if (port && exposed)
				says.push({ at: index, form: "port", values: { port, line: lineRef(exposed.instruction.startLine) } });
			const server = port && !exposed ? serving(simulation, step, port) : null;
			if (port && server)
				says.push({ at: index, form: "served", values: { port, line: lineRef(server.instruction.startLine) } });
			yield {
				at: [...says.map((one) => one.at), index].filter((one, place, all) => all.indexOf(one) === place),
				says,
				values: { line: lineRef(startLine) },
				...(!(shipped.has(step.stage) && mayPass(step)) && { unpraised: true as const }),
			};
		}
	},
};

/** Whether a container may ever pass the check: its program is seen in the image, and the image starts a server. */
function mayPass(step: Step): boolean {
	return probeProgram(step)?.from !== "unseen" && step.stage !== null && waitingCommand(step.stage) === null;
}

/** Whether of all programs that a line brings only this one is used by a line, and by no other line. */
function isOnlyUse(simulation: Simulation, of: number, by: number): boolean {
	return usesOf(simulation, of).every((use) => use.kind !== "program" || use.by === by);
}

/** The line that starts the stage's program, if its options or defaults make it listen on the port. */
function serving(simulation: Simulation, { stage }: Step, port: string): Step | null {
	const starting = [stage?.state.entrypoint, stage?.state.cmd].map((set) => stepAt(simulation, set?.from.line));
	return (
		starting.find(
			(one) => one?.stage === stage && effectsOf(one, "serves").some(({ effect }) => effect.port === port),
		) ?? null
	);
}

function exposing(simulation: Simulation, step: Step, port: string | undefined): Step | null {
	return (
		stepsIn(simulation, step.stage).find(
			(one) =>
				one.place.keyword === "EXPOSE" && one.instruction.args.some((word) => word.text.replace(/\/.*/, "") === port),
		) ?? null
	);
}
