import type { Message } from "../../../model/message.ts";
import { packageEntry } from "../../lookup.ts";
import { programOrigin } from "../../simulate/build-effects.ts";
import { stepsIn } from "../../simulate/index-of.ts";
import { isWithin } from "../../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../../simulate/simulation.ts";
import { baseFacts, type Stage } from "../../simulate/stage.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";
import { linesOf } from "../neighbours.ts";

/** A virtual environment of Python whose programs come first in PATH. */
interface Environment {
	directory: string;
	/** The line that puts it into PATH. */
	line: number;
	/** The stage that made it, from which it may have been copied, and the instruction there. */
	stage: Stage;
	at: number;
}

/** Managers of Python's packages, by the ecosystem of what they install. */
const PYTHON = new Set(["pip", "uv", "poetry", "pdm", "pipenv"]);
/** Commands that install into the Python whose `pip` is found. */
const PIP = new Set(["pip", "python"]);

/** The virtual environment that comes first in PATH where an instruction stands, or null. */
function environmentAt(simulation: Simulation, stage: Stage, index: number): Environment | null {
	const path = stage.env.get("PATH", index);
	const first = path?.value?.split(":", 1)[0] ?? "";
	if (!path || path.from.line === null || !first.endsWith("/bin")) return null;
	const directory = first.slice(0, -"/bin".length);
	const maker = makerOf(simulation, stage, directory, index);
	return maker && { directory, line: path.from.line, ...maker };
}

/** Where a directory was made as a virtual environment, in this stage or in one that it was copied from as a whole. */
function makerOf(
	simulation: Simulation,
	stage: Stage,
	directory: string,
	index: number,
): { stage: Stage; at: number } | null {
	const origin = stage.files.origin(directory, index);
	if (!origin || !isWithin(directory, origin.path) || origin.event.at < 0) return null;
	const { event } = origin;
	if (!event.copied) return event.by === "python" || event.by === "uv" ? { stage, at: event.at } : null;
	const source = event.copied.stage === null ? undefined : simulation.stages[event.copied.stage];
	if (!source) return null;
	// Its programs name the interpreter by its whole path.
	const there = event.copied.path + directory.slice(origin.path.length);
	return there === directory ? makerOf(simulation, source, there, source.end) : null;
}

/** Lines of a stage, up to an instruction, that install the packages of the project's lists. */
function installations(simulation: Simulation, stage: Stage, after: number, before: number): Step[] {
	return stepsIn(simulation, stage).filter(
		(step) =>
			step.place.index >= after &&
			step.place.index < before &&
			step.executions.some(({ effects }) =>
				effects.some((effect) => effect.kind === "dependencies" && PYTHON.has(effect.ecosystem)),
			),
	);
}

/** Where a program of a Python package comes from that no line names: the lists that the project's packages come from. */
export function fromPythonPackages(context: LineContext, { invocation, interpreter }: Execution): Message[] {
	const { stage, simulation, instruction } = context;
	const { name } = invocation;
	if (
		!stage ||
		interpreter !== undefined ||
		!packageEntry(simulation.facts, "pip", name) ||
		programOrigin(stage, name) !== null
	)
		return [];
	if (PYTHON.has(name) || baseFacts(stage)?.programs.includes(name)) return [];
	const found = environmentAt(simulation, stage, instruction.index);
	if (!found) {
		const lines = installations(simulation, stage, stage.from, instruction.index);
		return lines.length > 0 ? [say("words/command#of-packages", { program: name, lines: linesOf(lines) })] : [];
	}
	// The line itself tells it of what a container starts.
	if (context.instruction.keyword !== "RUN") return [];
	const { directory, line: path } = found;
	const named = programOrigin(found.stage, name);
	const lines =
		named === null
			? linesOf(
					installations(simulation, found.stage, found.at, found.stage === stage ? instruction.index : found.stage.end),
				)
			: lineRef(lineOf(context, named));
	if (lines.lines.length === 0) return [];
	const form = named === null ? "of-environment" : "in-environment";
	return [say(`words/command#${form}`, { program: name, directory: `${directory}/bin`, path: lineRef(path), lines })];
}

/** That pip installs into the virtual environment that an earlier line put first in PATH: said where it first does. */
export function intoEnvironment({ simulation, stage, instruction, step }: LineContext): Message[] {
	const into = (one: Step) => one.place.keyword === "RUN" && one.executions.some(installsWithPip);
	if (!stage || !into(step)) return [];
	const found = environmentAt(simulation, stage, instruction.index);
	if (!found || found.stage !== stage || found.at >= instruction.index) return [];
	const first = stepsIn(simulation, stage).find(
		(one) => into(one) && environmentAt(simulation, stage, one.instruction.index)?.directory === found.directory,
	);
	if (first !== step) return [];
	const { directory, line } = found;
	return [say("instructions/run#why.into-environment", { directory, line: lineRef(line) })];
}

function installsWithPip({ invocation, effects, interpreter }: Execution): boolean {
	return (
		interpreter === undefined &&
		PIP.has(invocation.id ?? "") &&
		!/^\//.test(invocation.program.text) &&
		effects.some(
			(effect) =>
				(effect.kind === "dependencies" && effect.ecosystem === "pip") ||
				(effect.kind === "installs" && effect.system === "pip"),
		)
	);
}
