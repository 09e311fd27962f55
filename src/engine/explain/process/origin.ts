import type { Message, Values } from "../../../model/message.ts";
import { baseName, resolvePath } from "../../simulate/paths.ts";
import { usesBy } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { mainSteps } from "../commands/main-steps.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** Where the program comes from: the line that copied, built or installed it. */
export function made(context: LineContext): Message[] {
	const uses = usesBy(context.simulation, context.instruction.index).filter(
		(use) => use.kind === "program" || use.kind === "path",
	);
	const main = mainSteps(context).at(-1)?.invocation.program.text;
	const use = uses.find(({ name }) => name === main) ?? uses[0];
	if (!use) return fromEnvironment(context, main);
	const values = { program: use.name, line: lineRef(lineOf(context, use.of)) };
	const { stage, simulation } = context;
	const path = resolvePath(stage?.state.workdir.value ?? "/", use.name);
	if (stage?.builds.some(({ at }) => at === use.of) && !stage.files.origin(path)?.exact)
		return [say("instructions/cmd#why.made-by-build", values)];
	const source = simulation.steps[use.of]?.transfer?.sources.find(
		({ path, origin }) => origin?.exact && origin.event.at >= 0 && baseName(path) === baseName(use.name),
	);
	const project = projectOf(context, use.of, baseName(use.name));
	if (project) return [say("instructions/cmd#why.of-project", { ...values, ...project })];
	if (!source?.origin) return [say("instructions/cmd#why.made", values)];
	return [say("instructions/cmd#why.built", { ...values, built: lineRef(lineOf(context, source.origin.event.at)) })];
}

/** The project of .NET that another stage publishes and after which the program is called: `App.csproj` gives `App`. */
function projectOf({ simulation }: LineContext, copy: number, name: string): Values | null {
	for (const { origin } of simulation.steps[copy]?.transfer?.sources ?? []) {
		const step = origin && origin.event.at >= 0 ? simulation.steps[origin.event.at] : undefined;
		for (const { invocation } of step?.executions ?? []) {
			if (!step || invocation.id !== "dotnet") continue;
			const files = invocation.operands.map(({ word }) => baseName(word.text));
			const project = files.find((file) => /\.(?:cs|fs|vb)proj$/.test(file) && file.replace(/\.\w+$/, "") === name);
			if (project) return { project, built: lineRef(step.place.startLine) };
		}
	}
	return null;
}

/** The environment of a language's packages that a line puts first in PATH, in which the program is found. */
const ENVIRONMENT = /(?:^|\/)(?:\.?v?env|virtualenv|node_modules\/\.)(?:\/)?bin$/;

/** A program that only the project's packages can bring: by the directory in PATH where it is then found. */
function fromEnvironment({ stage }: LineContext, program: string | undefined): Message[] {
	const path = stage?.env.get("PATH");
	const directory = path?.value?.split(":", 1)[0] ?? "";
	const base = stage && rootStage(stage).image?.facts;
	if (!stage || !path || path.from.line === null || !program || !ENVIRONMENT.test(directory) || !base) return [];
	if (!/^[\w.-]+$/.test(program) || base.programs.includes(program) || OF_EVERY_IMAGE.test(program)) return [];
	if (stage.files.origin(directory) === null) return [];
	return [say("instructions/cmd#why.in-environment", { program, directory, line: lineRef(path.from.line) })];
}

/** Programs of the distribution and of the language itself. */
const OF_EVERY_IMAGE =
	/^(?:(?:ba|da|a)?sh|env|exec|sleep|tail|cat|echo|python[\d.]*|pip[\d.]*|node|npm|npx|tini|dumb-init)$/;
