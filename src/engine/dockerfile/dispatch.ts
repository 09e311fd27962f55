import type { Instruction, Pair, Word } from "../../model/dockerfile.ts";
import type { Span } from "../../model/span.ts";
import { checkMount } from "./check-mounts.ts";
import { Environment } from "./environment.ts";
import { expandWord } from "./expand.ts";
import { parseHeredoc } from "./heredocs.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";
import { checkImage, type Stage, type Stages } from "./stages.ts";
import { isGit, isMode, isPort, isSignal, isUrl } from "./values.ts";
import type { Expander } from "./words-expanded.ts";

/** Runs through the instructions of stages as the builder would, keeping variables and the working directory. */
export class Dispatcher {
	private readonly expander: Expander;
	private readonly globals: Environment;
	private readonly stages: Stages;
	private readonly problems: FoundProblem[];
	private readonly given: ReadonlyMap<string, string>;

	/** @param given build arguments from outside */
	constructor(
		expander: Expander,
		globals: Environment,
		stages: Stages,
		problems: FoundProblem[],
		given: ReadonlyMap<string, string>,
	) {
		this.given = given;
		this.expander = expander;
		this.globals = globals;
		this.stages = stages;
		this.problems = problems;
	}

	/** Builds one stage; the stage it builds on must have been built before. */
	build(stage: Stage): void {
		const inherited = stage.base ? this.trigger(stage.base, stage) : null;
		stage.environment = new Environment(inherited?.environment ?? null);
		stage.workdir = inherited?.workdir ?? "/";
		if (!inherited && stage.from.stage?.base !== "scratch")
			stage.environment.set("PATH", "/usr/local/bin:/usr/bin:/bin");
		for (const instruction of stage.instructions) this.dispatch(instruction, stage, stage.environment);
	}

	/**
	 * What a stage hands down once the instructions that its ONBUILD deferred have run. Only then are they found
	 * to be wrong. The first stage built on it tells; for the others the outcome is the same.
	 */
	private trigger(base: Stage, first: Stage): Stage {
		if (base.triggered) return base.triggered;
		const deferred = base.instructions.flatMap(({ onbuild }) => onbuild ?? []);
		if (!deferred.length) return base;
		const environment = new Environment(base.environment);
		const after: Stage = { ...base, index: first.index, from: first.from, environment };
		base.triggered = after;
		for (const instruction of deferred) {
			const wrong = instruction.problems.length > 0;
			if (!wrong) this.dispatch({ ...instruction, index: first.from.index }, after, environment);
			else {
				const values = { keyword: quote(instruction.keyword), stage: quote(first.from.stage?.base ?? "") };
				this.problems.push(problem("build", "onbuild-fails", values, first.from.span, first.from.index));
			}
		}
		return after;
	}

	private dispatch(instruction: Instruction, stage: Stage, env: Environment): void {
		const { keyword, args, index } = instruction;
		const expand = (text: string, span: Span) => this.expander.expand(text, env, span, index, this.problems);
		const add = (id: string, values: Record<string, string>, span: Span) =>
			this.problems.push(problem("build", id, values, span, index));
		const each = (use: (value: string, word: Word) => void) => {
			for (const word of args) {
				const value = expand(word.text, word.span);
				if (value !== null) use(value, word);
			}
		};
		switch (keyword) {
			case "ENV":
			case "LABEL": {
				const set: [string, string][] = [];
				for (const pair of instruction.pairs) {
					const key = expand(pair.key, pair.keySpan);
					const value = pair.value === null ? null : expand(pair.value, pair.valueSpan ?? pair.span);
					if (key !== null && value !== null) set.push([key, value]);
				}
				if (keyword === "ENV") for (const [key, value] of set) env.set(key, value);
				break;
			}
			case "ARG":
				for (const pair of instruction.pairs) this.declare(pair, env, index);
				break;
			case "USER":
				each(() => {});
				break;
			case "WORKDIR":
				each((path) => {
					stage.workdir = path.startsWith("/") ? path : `${stage.workdir}/${path}`;
				});
				break;
			case "VOLUME":
				each((path, word) => {
					if (path === "" && word.text !== "") add("volume-unset", { word: quote(word.text) }, word.span);
				});
				break;
			case "STOPSIGNAL":
				each((signal, word) => {
					if (!isSignal(signal)) add("signal-invalid", { signal: quote(signal || word.text) }, word.span);
				});
				break;
			case "EXPOSE":
				for (const { text, span } of args) {
					const { words } = this.expander.words(text, env, span, index, this.problems);
					for (const port of words) if (!isPort(port.text)) add("port-invalid", { port: quote(port.text) }, span);
				}
				break;
			case "ADD":
			case "COPY":
				this.copy(instruction, stage, env, add);
				break;
			case "RUN":
				for (const mount of instruction.mounts) {
					const value = (text: string) => expand(text, mount.span);
					this.problems.push(
						...checkMount(mount, value, stage.workdir).map((found) => ({ ...found, instruction: index })),
					);
					if (mount.from && mount.type !== "tmpfs") this.checkSource(mount.from, mount.span, stage, index, false);
				}
		}
	}

	private declare({ key, value, valueSpan, span }: Pair, env: Environment, index: number): void {
		const own =
			value === null
				? this.globals.get(key)
				: this.expander.expand(value, env, valueSpan ?? span, index, this.problems);
		const set = this.given.get(key) ?? own;
		if (set !== undefined && set !== null) env.set(key, set);
	}

	private copy(
		{ keyword, args, flags, heredocs, index }: Instruction,
		stage: Stage,
		env: Environment,
		add: (id: string, values: Record<string, string>, span: Span) => void,
	): void {
		const expand = (text: string, span: Span) => this.expander.expand(text, env, span, index, this.problems);
		for (const { name, value, valueSpan, span } of flags) {
			if (value === null) continue;
			const at = valueSpan ?? span;
			if (name === "from") this.copyFrom(value, at, stage, index);
			else {
				const expanded = expand(value, at);
				if (name === "chmod" && expanded && !isMode(expanded)) add("chmod-invalid", { value: quote(expanded) }, at);
			}
		}
		const sources = args.slice(0, -1).filter((word) => !(heredocs.length && parseHeredoc(word.text)));
		for (const word of args) {
			const path = sources.includes(word) || word === args.at(-1) ? expand(word.text, word.span) : null;
			if (path === null || keyword !== "COPY" || word === args.at(-1)) continue;
			if (isUrl(path) || isGit(path)) add("copy-url", { source: quote(path) }, word.span);
		}
		const checksum = flags.find(({ name }) => name === "checksum");
		if (
			keyword === "ADD" &&
			checksum?.value &&
			(sources.length !== 1 || !sources.some(({ text }) => isUrl(text) || isGit(text) || text.includes("$")))
		) {
			add("checksum-without-url", {}, checksum.span);
		}
		for (const { content, contentSpan, expand: expands } of heredocs) {
			if (expands) this.expander.expand(content, env, contentSpan, index, this.problems, { quotes: false });
		}
	}

	private copyFrom(value: string, span: Span, stage: Stage, index: number): void {
		const { result, error } = expandWord(value, () => undefined, "\\");
		if (error || result !== value) {
			this.problems.push(problem("build", "copy-from-variable", { value: quote(value) }, span, index));
		} else this.checkSource(value, span, stage, index, true);
	}

	/** `from` of COPY and mounts: a stage before this one, or an image. COPY also takes the number of a stage. */
	private checkSource(from: string, span: Span, stage: Stage, index: number, numbers: boolean): void {
		if (from === "") return;
		const isNumber = numbers && /^[-+]?\d+$/.test(from);
		const source = isNumber ? this.stages.list[Number(from)] : this.stages.byName.get(from.toLowerCase());
		if (source) {
			if (source.index < stage.index) return;
			const id = source === stage ? "stage-from-itself" : "stage-from-later";
			this.problems.push(
				problem("build", id, { stage: quote(from), lines: { lines: [source.from.startLine] } }, span, index),
			);
		} else if (isNumber) {
			this.problems.push(
				problem("build", "stage-number", { number: from, last: this.stages.list.length - 1 }, span, index),
			);
		} else if (from !== "scratch") this.problems.push(...checkImage(from, from, span, index));
	}
}
