import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Call, callsOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

const RUNNERS = [
	"go test",
	"cargo test",
	"cargo nextest",
	"npm test",
	"npm run",
	"yarn test",
	"yarn run",
	"pnpm test",
	"pnpm run",
	"pytest",
	"jest",
	"vitest",
	"dotnet test",
	"mvn",
	"gradle",
	"ctest",
	"unittest",
];

/** Tests run while the image is built: in a stage that only `--target` reaches, or on the way to the image. */
export const testStage: Idiom = {
	*find(simulation) {
		const told = new Set<Stage>();
		for (const call of callsOf(simulation, ...RUNNERS).filter(runsTests)) {
			const { stage, at } = call;
			if (told.has(stage)) continue;
			told.add(stage);
			if (stage.needed) {
				yield { at: [at], says: [{ at, form: "build", last: true }] };
				continue;
			}
			if (stage.name === "" || stage.usedBy.length > 0) continue;
			yield {
				at: [stage.from, at],
				says: [{ at: stage.from, form: "target", values: { name: stage.name }, last: true }],
			};
		}
		for (const stage of simulation.stages) {
			const process = stage.needed || told.has(stage) || stage.name === "" ? null : processOf(simulation, stage);
			if (process?.executions.some((execution) => runsTests({ execution, name: nameOf(execution) })))
				yield {
					at: [stage.from, process.instruction.index],
					says: [{ at: stage.from, form: "container", values: { name: stage.name }, last: true }],
				};
		}
	},
};

function nameOf({ invocation }: Call["execution"]): string {
	return [invocation.id ?? invocation.name, ...invocation.subcommands.map(({ name }) => name)].join(" ");
}

function runsTests({ execution, name }: Pick<Call, "execution" | "name">): boolean {
	const operands = execution.invocation.operands.map(({ word }) => word.text);
	if (execution.invocation.options.some(({ written }) => /^--(version|help)$/.test(written))) return false;
	if (/^(mvn|gradle)$/.test(name)) return operands.some((one) => /^(.*:)?(test|verify|check)$/.test(one));
	if (name.endsWith(" run")) return /^test(:|$)/.test(operands[0] ?? "");
	if (name === "go test") return !execution.invocation.options.some(({ written }) => written === "-c");
	return RUNNERS.some((one) => one === name || name.startsWith(`${one} `)) && !/^(mvn|gradle)/.test(name);
}

/** The line of a stage that decides what its container runs. */
function processOf({ steps }: Simulation, stage: Stage): Step | null {
	const own = steps.slice(stage.from, stage.end);
	return (
		own.findLast(({ instruction }) => instruction.keyword === "CMD" || instruction.keyword === "ENTRYPOINT") ?? null
	);
}
