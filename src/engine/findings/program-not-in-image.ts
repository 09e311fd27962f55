import { baseName } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { isSystemDirectory } from "../simulate/transfer.ts";
import type { Found, Rule } from "./rule.ts";

/** Package managers of distributions, with the distributions whose images have them. */
const MANAGERS: Record<string, readonly string[]> = {
	"apt-get": ["debian", "ubuntu"],
	apt: ["debian", "ubuntu"],
	apk: ["alpine", "wolfi", "chainguard"],
	yum: ["redhat", "amazon", "photon"],
	dnf: ["redhat", "amazon"],
	zypper: ["suse"],
};
const OWN: Record<string, string> = { debian: "apt-get", ubuntu: "apt-get", alpine: "apk" };

/** Official images that hold no more than the distribution and what their name says, where a tag is slim or Alpine's. */
const BARE = /^(?:debian|ubuntu|alpine)$/;
const SLIM = /^(?:python|node|ruby|golang)$/;

/** Programs that both Debian's slim images and Alpine lack. */
const EVERYWHERE = {
	curl: "",
	git: "",
	gcc: "",
	"g++": "",
	make: "",
	jq: "",
	sudo: "",
	rsync: "",
	ssh: "openssh-client",
};

/** Programs that the bare images lack, with the packages that bring them where the name is another. */
const LACKED: Record<string, Record<string, string>> = {
	debian: { ...EVERYWHERE, wget: "", unzip: "" },
	// Oracle Linux as the images of openjdk have it.
	redhat: { wget: "", git: "", unzip: "", jq: "", sudo: "", rsync: "" },
	alpine: { ...EVERYWHERE, bash: "" },
};

/** A program that the base image lacks, before any line can have brought it; or another distribution's package manager. */
export const programNotInImage: Rule = {
	aliases: [],
	severity: "error",
	rank: 1,
	improveByReason: true,
	instead: ["instructions/healthcheck#beware.program"],
	*check(simulation) {
		const told = new Set<string>();
		for (const step of simulation.steps) {
			const { stage, place, executions } = step;
			const runs = place.keyword === "RUN" || place.keyword === "HEALTHCHECK" || starts(step);
			if (!stage || !runs || stage.state.distro === "windows") continue;
			for (const execution of executions) {
				const found = missing(execution, step, stage, simulation);
				if (!found || told.has(`${stage.index} ${execution.invocation.name}`)) continue;
				told.add(`${stage.index} ${execution.invocation.name}`);
				yield { at: place.index, span: execution.invocation.program.span, ...found };
			}
		}
	},
};

/** Whether a container of the stage starts with this line's words. */
function starts({ stage, place: { keyword, startLine } }: Step): boolean {
	const { entrypoint, cmd } = stage?.state ?? {};
	return (
		(keyword === "CMD" && cmd?.from.line === startLine) ||
		(keyword === "ENTRYPOINT" && entrypoint?.from.line === startLine)
	);
}

function missing(execution: Execution, step: Step, stage: Stage, simulation: Simulation): Partial<Found> | null {
	const { invocation, context } = execution;
	const { name, program } = invocation;
	if (context.runs !== "always" || program.text !== name || isCaught(execution, step)) return null;
	const root = rootStage(stage);
	const distro = step.before?.distro ?? stage.state.distro;
	const base = root.resolvedBase ?? root.base;
	if (!root.image?.facts || distro === undefined || mayBeBrought(execution, step, stage, simulation)) return null;
	const managers = MANAGERS[name];
	// A digest alone tells nothing of the variant.
	const certain = root.image.reference.digest === null || root.image.reference.tag !== null;
	if (managers && certain && OWN[distro] && !managers.includes(distro))
		return { form: "manager", reason: "manager", values: { program: name, base, own: OWN[distro] } };
	const packages = LACKED[distro === "ubuntu" ? "debian" : distro];
	const pack = packages && Object.hasOwn(packages, name) ? packages[name] : undefined;
	if (pack === undefined || !isBare(root)) return null;
	const values = { program: name, base, package: pack || name, install: INSTALL[distro] ?? "" };
	const reason = step.place.keyword === "RUN" ? "build" : step.place.keyword === "HEALTHCHECK" ? "check" : "start";
	return { form: "program", reason, values };
}

/** Whether something else is run where the command fails, and it is more than the end with an error. */
function isCaught(execution: Execution, { executions }: Step): boolean {
	return executions
		.slice(executions.indexOf(execution) + 1)
		.some(({ context, invocation }) => context.runs === "fallback" && !/^(?:exit|false|return)$/.test(invocation.name));
}

const INSTALL: Record<string, string> = {
	debian: "apt-get update && apt-get install -y --no-install-recommends",
	ubuntu: "apt-get update && apt-get install -y --no-install-recommends",
	alpine: "apk add --no-cache",
	redhat: "microdnf install -y",
};

function isBare({ image }: Stage): boolean {
	if (!image?.id || image.reference.registry) return false;
	const small = image.distro === "alpine" || image.pieces.some(({ text }) => text === "slim");
	if (image.id === "openjdk") return image.distro === "redhat";
	return BARE.test(image.id) || (SLIM.test(image.id) && small);
}

/** Whether an earlier command or line may have brought programs: packages, copies, downloads, or what nobody knows. */
function mayBeBrought(execution: Execution, step: Step, stage: Stage, { steps }: Simulation): boolean {
	// What a container runs finds what any line brought, those of a stage that continues this one too.
	const atStart = step.place.keyword !== "RUN";
	if (atStart && stage.usedBy.some(({ how }) => how === "from")) return true;
	for (let one: Stage | null = stage; one; one = one.parent) {
		for (const earlier of steps.slice(one.from, atStart ? one.end : Math.min(one.end, step.place.index + 1))) {
			const { transfer, executions } = earlier;
			if (transfer && (transfer.target === "/" || isSystemDirectory(transfer.target) || /bin/.test(transfer.target)))
				return true;
			const before = earlier === step ? executions.slice(0, executions.indexOf(execution)) : executions;
			if (earlier !== step && (earlier.place.keyword === "CMD" || earlier.place.keyword === "HEALTHCHECK")) continue;
			if (before.some(brings)) return true;
		}
	}
	return false;
}

function brings({ invocation, effects }: Execution): boolean {
	return (
		invocation.id === null ||
		/^(?:sh|powershell|source|eval|ln|install|tar|unzip|dpkg|aptitude|playwright|nix|nix-env|brew|mise|asdf)$/.test(
			invocation.id,
		) ||
		(MANAGERS[baseName(invocation.name)] !== undefined &&
			/^(?:install|add|upgrade)$/.test(invocation.subcommands[0]?.name ?? "install")) ||
		effects.some(
			(effect) =>
				(effect.kind === "installs" && !/^(?:npm|pip|gem|composer)$/.test(effect.system)) ||
				effect.kind === "downloads" ||
				((effect.kind === "copies" || effect.kind === "moves" || effect.kind === "links") &&
					/bin|^\/$/.test(effect.to)),
		)
	);
}
