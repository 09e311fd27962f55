import type { Instruction } from "../../model/dockerfile.ts";
import { parseImageReference } from "../images/reference.ts";
import type { Environment } from "./environment.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";
import { isPlatform } from "./values.ts";
import type { Expander } from "./words-expanded.ts";

/** A stage with the instructions after its FROM. */
export interface Stage {
	index: number;
	name: string;
	from: Instruction;
	/** The earlier stage that it builds on. */
	base: Stage | null;
	instructions: Instruction[];
	environment: Environment | null;
	/** The directory where it ends; the base image's is taken for `/`. */
	workdir: string;
	/** The same after the instructions that its ONBUILD deferred, for the stages that build on it. */
	triggered?: Stage;
}

export interface Stages {
	list: Stage[];
	byName: Map<string, Stage>;
	problems: FoundProblem[];
}

/** Collects the stages, resolves what each builds on, and judges names and platforms of base images. */
export function collectStages(instructions: readonly Instruction[], expander: Expander, globals: Environment): Stages {
	const list: Stage[] = [];
	const byName = new Map<string, Stage>();
	const problems: FoundProblem[] = [];
	for (const instruction of instructions) {
		const last = list.at(-1);
		if (instruction.keyword !== "FROM") {
			last?.instructions.push(instruction);
			continue;
		}
		const { stage: written, index } = instruction;
		const name = written?.name ?? "";
		const stage: Stage = {
			index: list.length,
			name,
			from: instruction,
			base: null,
			instructions: [],
			environment: null,
			workdir: "/",
		};
		list.push(stage);
		const base = written && expander.expand(written.base, globals, written.baseSpan, index, problems);
		if (written && base !== null && base !== undefined) {
			stage.base = byName.get(base) ?? null;
			if (base === "") {
				problems.push(problem("build", "base-empty", { base: quote(written.base) }, written.baseSpan, index));
			} else if (!stage.base && base !== "scratch")
				problems.push(...checkImage(base, written.base, written.baseSpan, index));
			checkPlatform(instruction, expander, globals, problems);
		}
		if (name) byName.set(name, stage);
	}
	return { list, byName, problems };
}

/** What is wrong with an image reference; `written` is the same before variables were expanded. */
export function checkImage(
	image: string,
	written: string,
	span: Instruction["span"],
	instruction: number,
): FoundProblem[] {
	const { invalid } = parseImageReference(image);
	if (!invalid) return [];
	const id =
		invalid === "uppercase" ? "image-uppercase" : image === written ? "image-invalid" : "image-invalid-expanded";
	const values = { image: quote(image), written: quote(written), lower: quote(image.toLowerCase()) };
	return [problem("build", id, values, span, instruction)];
}

function checkPlatform(
	{ flags, index }: Instruction,
	expander: Expander,
	globals: Environment,
	problems: FoundProblem[],
): void {
	const flag = flags.find(({ name }) => name === "platform");
	if (!flag?.value) return;
	const span = flag.valueSpan ?? flag.span;
	const platform = expander.expand(flag.value, globals, span, index, problems);
	if (platform === null) return;
	const values = { platform: quote(flag.value), value: quote(platform) };
	if (platform === "") problems.push(problem("build", "platform-empty", values, span, index));
	else if (!isPlatform(platform)) problems.push(problem("build", "platform-invalid", values, span, index));
}
