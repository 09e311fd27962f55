import type { Comment, Directive, Dockerfile, Instruction, Problem } from "../../model/dockerfile.ts";
import type { Facts } from "../../model/facts.ts";
import type { Script } from "../../model/shell.ts";
import type { Change, State } from "../../model/state.ts";
import type { Dockerignore } from "./dockerignore.ts";
import { OF_FILE, OF_STAGE, OF_STEP, readFile, readStage, readStep } from "./reads.ts";
import type { Execution, Simulation, Step, Transfer, Use } from "./simulation.ts";
import type { Stage } from "./stage.ts";

/** A step that notes who reads what of it. */
export class WatchedStep implements Step {
	readonly #index: number;
	readonly #instruction: Instruction;
	readonly #stage: Stage | null;
	#before: State | null = null;
	#after: State | null = null;
	#script: Script | null = null;
	#executions: Execution[] = [];
	#transfer: Transfer | null = null;

	constructor(instruction: Instruction, stage: Stage | null) {
		this.#index = instruction.index;
		this.#instruction = instruction;
		this.#stage = stage;
	}

	get instruction() {
		readStep(this.#index, OF_STEP.instruction);
		return this.#instruction;
	}
	get place() {
		readStep(this.#index, OF_STEP.place);
		return this.#instruction;
	}
	get stage() {
		readStep(this.#index, OF_STEP.stage);
		return this.#stage;
	}
	get before() {
		readStep(this.#index, OF_STEP.before);
		return this.#before;
	}
	set before(state) {
		this.#before = state;
	}
	get after() {
		readStep(this.#index, OF_STEP.after);
		return this.#after;
	}
	set after(state) {
		this.#after = state;
	}
	get script() {
		readStep(this.#index, OF_STEP.script);
		return this.#script;
	}
	set script(script) {
		this.#script = script;
	}
	get executions() {
		readStep(this.#index, OF_STEP.executions);
		return this.#executions;
	}
	set executions(executions) {
		this.#executions = executions;
	}
	get transfer() {
		readStep(this.#index, OF_STEP.transfer);
		return this.#transfer;
	}
	set transfer(transfer) {
		this.#transfer = transfer;
	}
}

/** A stage that notes who reads what of it. */
export class WatchedStage implements Stage {
	readonly index: number;
	readonly #of: Stage;

	constructor(of: Stage) {
		this.index = of.index;
		this.#of = of;
	}

	get name() {
		return this.#head.name;
	}
	get parent() {
		return this.#head.parent;
	}
	get base() {
		return this.#head.base;
	}
	get resolvedBase() {
		return this.#head.resolvedBase;
	}
	get platform() {
		return this.#head.platform;
	}
	get from() {
		return this.#head.from;
	}
	get startLine() {
		return this.#head.startLine;
	}
	get image() {
		return this.#head.image;
	}
	/** What its FROM tells. */
	get #head() {
		readStage(this.index, OF_STAGE.head);
		return this.#of;
	}
	get end() {
		readStage(this.index, OF_STAGE.end);
		return this.#of.end;
	}
	set end(end) {
		this.#of.end = end;
	}
	get endLine() {
		readStage(this.index, OF_STAGE.end);
		return this.#of.endLine;
	}
	set endLine(line) {
		this.#of.endLine = line;
	}
	get env() {
		readStage(this.index, OF_STAGE.env);
		return this.#of.env;
	}
	get args() {
		readStage(this.index, OF_STAGE.args);
		return this.#of.args;
	}
	get changes() {
		readStage(this.index, OF_STAGE.changes);
		return this.#of.changes;
	}
	get files() {
		readStage(this.index, OF_STAGE.files);
		return this.#of.files;
	}
	get users() {
		readStage(this.index, OF_STAGE.users);
		return this.#of.users;
	}
	get packages() {
		readStage(this.index, OF_STAGE.packages);
		return this.#of.packages;
	}
	get manifests() {
		readStage(this.index, OF_STAGE.manifests);
		return this.#of.manifests;
	}
	get builds() {
		readStage(this.index, OF_STAGE.builds);
		return this.#of.builds;
	}
	get programs() {
		readStage(this.index, OF_STAGE.programs);
		return this.#of.programs;
	}
	get state() {
		readStage(this.index, OF_STAGE.state);
		return this.#of.state;
	}
	set state(state) {
		this.#of.state = state;
	}
	get usedBy() {
		readStage(this.index, OF_STAGE.usedBy);
		return this.#of.usedBy;
	}
	get dependsOn() {
		readStage(this.index, OF_STAGE.dependsOn);
		return this.#of.dependsOn;
	}
	get needed() {
		readStage(this.index, OF_STAGE.needed);
		return this.#of.needed;
	}
	set needed(needed) {
		this.#of.needed = needed;
	}
}

/** The file as explanations see it. Of `source` they read only the stretches of instructions that they have read anyway. */
class WatchedFile implements Dockerfile {
	readonly source: string;
	readonly escape: string;
	readonly directives: Directive[];
	readonly #of: Dockerfile;

	constructor(of: Dockerfile) {
		this.source = of.source;
		this.escape = of.escape;
		this.directives = of.directives;
		this.#of = of;
	}

	get comments(): Comment[] {
		readFile(OF_FILE.comments);
		return this.#of.comments;
	}
	get problems(): Problem[] {
		readFile(OF_FILE.text);
		return this.#of.problems;
	}
	get instructions(): Instruction[] {
		readFile(OF_FILE.instructions);
		return this.#of.instructions;
	}
}

/** A simulation that notes who reads what of it. What is given from outside is the same for all explanations. */
export class WatchedSimulation implements Simulation {
	readonly file: Dockerfile;
	readonly facts: Facts;
	readonly buildArgs: ReadonlyMap<string, string>;
	readonly dockerignore: Dockerignore | null;
	readonly today: string | null;
	readonly usedBy = new Map<number, Use[]>();
	readonly usesOf = new Map<number, Use[]>();
	readonly #globals: Map<string, Change>;
	readonly #steps: Step[] = [];
	readonly #stages: Stage[] = [];
	#target: Stage | null = null;

	constructor(of: Pick<Simulation, "file" | "facts" | "buildArgs" | "dockerignore" | "today" | "globals">) {
		this.file = new WatchedFile(of.file);
		this.facts = of.facts;
		this.buildArgs = of.buildArgs;
		this.dockerignore = of.dockerignore;
		this.today = of.today;
		this.#globals = of.globals;
	}

	get globals() {
		readFile(OF_FILE.globals);
		return this.#globals;
	}
	get steps() {
		readFile(OF_FILE.steps);
		return this.#steps;
	}
	get stages() {
		readFile(OF_FILE.stages);
		return this.#stages;
	}
	get target() {
		readFile(OF_FILE.target);
		return this.#target;
	}
	set target(target) {
		this.#target = target;
	}
}
