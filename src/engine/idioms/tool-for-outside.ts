import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { effectsOf } from "./asking.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Packages whose programs scripts and health checks call, with those programs. */
const TOOLS: Record<string, string[]> = {
	curl: ["curl"],
	wget: ["wget"],
	netcat: ["nc", "netcat"],
	"netcat-openbsd": ["nc", "netcat"],
	"netcat-traditional": ["nc", "netcat"],
	jq: ["jq"],
	"postgresql-client": ["psql", "pg_isready", "pg_dump"],
	"default-mysql-client": ["mysql", "mysqladmin", "mysqldump"],
	"mysql-client": ["mysql", "mysqladmin", "mysqldump"],
	"redis-tools": ["redis-cli"],
};

/** Programs with which people look into a running container. */
const LOOKING = new Set(["htop", "strace", "tcpdump", "lsof", "iotop", "nethogs", "dstat", "sysstat"]);

/** A tool is installed into the image and no line of the file calls it: something outside of the file may. */
export const toolForOutside: Idiom = {
	*find(simulation) {
		const shipped = shippedStages(simulation);
		for (const step of simulation.steps) {
			const { stage, instruction } = step;
			if (!stage || !shipped.has(stage) || instruction.keyword !== "RUN" || instruction.heredocs.length > 0) continue;
			// Without a start of its own it is an image to work or build in, where people call the tool.
			const last = simulation.target ?? stage;
			const { cmd, entrypoint } = last.state;
			if (cmd?.from.line == null && entrypoint?.from.line == null) continue;
			if (/(^|\/)(ba|da|z|a)?sh$/.test(cmd?.value.words.join(" ") ?? "")) continue;
			const packages = effectsOf(step, "installs")
				.filter(({ effect }) => effect.system === "deb" || effect.system === "apk" || effect.system === "rpm")
				.flatMap(({ effect }) => effect.packages.map((one) => one.replace(/=.*/, "")));
			const says: Recognised["says"] = [];
			const { index } = instruction;
			const composer = packages.includes("unzip") ? composerAfter(simulation, step) : null;
			if (composer)
				says.push({
					at: index,
					form: "composer",
					values: { line: lineRef(composer.instruction.startLine) },
					last: true,
				});
			const added = packages.includes("git") ? addedRepository(simulation, step) : null;
			if (added) {
				const values = { line: lineRef(added.instruction.startLine) };
				says.push({ at: index, form: "git", values, last: true });
			}
			const tool = packages.find((one) => TOOLS[one] && !isCalled(simulation, step, TOOLS[one], one));
			const script = scriptOf(last);
			if (tool)
				says.push({
					at: index,
					form: script === null ? "outside" : "script",
					values: { tool, ...(script !== null && { script }) },
					last: true,
				});
			const looking = packages.filter((one) => LOOKING.has(one) && !isCalled(simulation, step, [one], one));
			if (looking.length > 0) says.push({ at: index, form: "looking", values: { tools: looking }, last: true });
			if (says.length > 0) yield { at: [index], says };
		}
	},
};

/** The first later line of the stage in which Composer fetches packages: it unpacks them with `unzip`. */
function composerAfter({ steps }: Simulation, { stage, instruction }: Step): Step | null {
	return (
		steps.find(
			(one) =>
				one.stage === stage &&
				one.instruction.index >= instruction.index &&
				one.executions.some(
					({ invocation: { id, subcommands } }) =>
						id === "composer" && /^(install|require|update|create-project)$/.test(subcommands[0]?.name ?? ""),
				),
		) ?? null
	);
}

/** The ADD of the stage that Docker clones by itself, where no command of the file calls Git. */
function addedRepository({ steps }: Simulation, { stage, instruction }: Step): Step | null {
	const calls = steps.some(({ executions }) => executions.some(({ invocation }) => invocation.name === "git"));
	const added = steps.find(
		(one) =>
			one.stage === stage &&
			one.instruction.index > instruction.index &&
			one.transfer?.sources.some(({ kind }) => kind === "git"),
	);
	return calls ? null : (added ?? null);
}

/** Whether some line names a program of the package, the line that installs it beyond the package's own name. */
function isCalled({ steps, file }: Simulation, step: Step, programs: string[], name: string): boolean {
	const named = new RegExp(`(^|[^\\w-])(${programs.join("|")})(?![\\w-])`, "g");
	return steps.some((one) => {
		if (one.stage === null || one.instruction.index < step.instruction.index) return false;
		const text = file.source.slice(one.instruction.span.start, one.instruction.span.end);
		const hits = [...text.matchAll(named)].length;
		return hits > (one === step && programs.includes(name) ? 1 : 0);
	});
}

/** The script of the project with which the container starts, or null. */
function scriptOf({ state: { entrypoint, cmd } }: Stage): string | null {
	const own = entrypoint && entrypoint.from.line !== null ? entrypoint : cmd?.from.line !== null ? cmd : undefined;
	const word = own?.value.words.find((one) => /\.sh$|entrypoint$/.test(one));
	return word !== undefined && !/\s/.test(word) ? word : null;
}
