import type { Instruction } from "../../../model/dockerfile.ts";
import { oncePer } from "../../simulate/index-of.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { isPlatformArgument } from "../../simulate/variables.ts";

/** What a build of one target has to be given besides the context. */
export interface BuildNeeds {
	/** Build arguments without a value in the file: those that a FROM needs, then those that are empty unless given. */
	required: string[];
	empty: string[];
	secrets: { id: string; env: string | null }[];
	/** Ids of SSH sockets. */
	ssh: string[];
	/** What the builder must be allowed: `security.insecure`, `network.host`. */
	entitlements: string[];
}

/** What building a stage, and all that it takes from others, has to be given. */
export function buildNeeds(simulation: Simulation, target: Stage): BuildNeeds {
	const stages = withDependencies(simulation, target);
	const steps = simulation.steps.filter((step) => step.stage !== null && stages.has(step.stage.index));
	const used = new Set(
		steps
			.filter(({ instruction }) => instruction.keyword === "FROM")
			.flatMap(({ instruction }) => namesIn(instruction, simulation)),
	);
	const required = [...simulation.globals.values()]
		.filter(({ name, value }) => value === null && !isPlatformArgument(name))
		.map(({ name }) => name)
		.filter((name) => used.has(name));
	const secrets = new Map<string, string | null>();
	const ssh = new Set<string>();
	const entitlements = new Set<string>();
	for (const { instruction } of steps) {
		for (const mount of instruction.mounts) {
			if (mount.type === "ssh") ssh.add(mount.id || "default");
			if (mount.type !== "secret") continue;
			const id = mount.id || (mount.target ?? "").split("/").pop() || "secret";
			const env = mount.options.find((option) => option.name === "env")?.value ?? null;
			if (!secrets.get(id)) secrets.set(id, env);
		}
		for (const { name, value } of instruction.flags) {
			if (name === "security" && value === "insecure") entitlements.add("security.insecure");
			if (name === "network" && value === "host" && instruction.keyword === "RUN") entitlements.add("network.host");
		}
	}
	return {
		required,
		empty: emptyArguments(steps, simulation).filter((name) => !required.includes(name)),
		secrets: [...secrets].map(([id, env]) => ({ id, env })),
		ssh: [...ssh],
		entitlements: [...entitlements],
	};
}

function withDependencies({ stages }: Simulation, target: Stage): Set<number> {
	const found = new Set<number>();
	const queue = [target.index];
	for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
		if (found.has(index)) continue;
		found.add(index);
		queue.push(...(stages[index]?.dependsOn ?? []));
	}
	return found;
}

/** Arguments that a stage declares without a default and uses; BuildKit gives none of them by itself. */
function emptyArguments(steps: Step[], simulation: Simulation): string[] {
	const names = new Set<string>();
	const optional = new Set(steps.flatMap(({ instruction }) => decidedOn(instruction, simulation)));
	for (const { instruction, stage } of steps) {
		if (instruction.keyword !== "ARG" || !stage) continue;
		for (const { key, value } of instruction.pairs) {
			if (value !== null || isPlatformArgument(key) || PREDEFINED.test(key) || optional.has(key)) continue;
			if (simulation.globals.get(key)?.value != null || stage.env.get(key)) continue;
			if ((lastUses(simulation).get(stage.index)?.get(key) ?? -1) > instruction.index) names.add(key);
		}
	}
	return [...names];
}

/** Variables whose being empty is one of two ways that an `if` knows; where one of them ends the build they are needed. */
function decidedOn({ keyword, span }: Instruction, { file }: Simulation): string[] {
	if (keyword !== "RUN") return [];
	const text = file.source.slice(span.start, span.end);
	if (/\bexit\s+[1-9]/.test(text)) return [];
	return [...text.matchAll(/\bif\s+(?:\[\[?|test)\s+(?:-[nz]\s+)?"?\$\{?(\w+)/g)].map(([, name = ""]) => name);
}

const PREDEFINED = /^((https?|ftp|no|all)_proxy|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/i;

/** For each stage the variables that its lines use, with the last instruction that does. */
function lastUses(simulation: Simulation): Map<number, Map<string, number>> {
	return oncePer(simulation, "last uses of variables", () => {
		const found = new Map<number, Map<string, number>>();
		for (const { instruction, stage } of simulation.steps) {
			if (!stage) continue;
			const own = found.get(stage.index) ?? new Map<string, number>();
			found.set(stage.index, own);
			for (const name of namesIn(instruction, simulation)) own.set(name, instruction.index);
		}
		return found;
	});
}

/** Variables that an instruction uses without a default of its own. */
function namesIn({ span }: Instruction, { file }: Simulation): string[] {
	const text = file.source.slice(span.start, span.end);
	return [...text.matchAll(/\$(?:(\w+)|\{(\w+)\})/g)].map(([, bare, braced]) => bare ?? braced ?? "");
}
