import type { Message } from "../../../model/message.ts";
import { stepAt, stepsIn } from "../../simulate/index-of.ts";
import { baseName, isWithin } from "../../simulate/paths.ts";
import { runningOf } from "../../simulate/running.ts";
import type { Execution, Simulation, Step } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { say } from "../context.ts";

/** What a container needs of the host beside ports and volumes, with the reason for each. */
export interface HostNeeds {
	/** Files of the host at the same path in the container. */
	sockets: string[];
	capabilities: string[];
	devices: string[];
	privileged: boolean;
	/** The host's shared memory. */
	ipc: boolean;
	/** Where the project is mounted that no line copies. */
	project: string | null;
	reasons: Message[];
}

const key = (name: string) => `summary/run#needs.${name}`;

export function hostNeeds(simulation: Simulation, last: Stage): HostNeeds {
	const started = startedBy(simulation, last);
	const names = new Set(started.map(({ invocation }) => invocation.name));
	const daemon = startsDaemon(names, last, simulation);
	const client = !daemon && bringsClient(last, simulation);
	const special = daemon ? undefined : SPECIAL.find(({ programs }) => [...names].some((name) => programs.test(name)));
	const browser = daemon ? null : sharedMemory(simulation, last, started);
	const project = projectToMount(simulation, last, started);
	return {
		sockets: client ? [DOCKER_SOCKET] : [],
		capabilities: special ? [special.capability] : [],
		devices: special?.device ? [special.device] : [],
		privileged: daemon,
		ipc: browser !== null,
		project,
		reasons: [
			...(daemon ? [say(key("daemon"))] : []),
			...(client ? [say(key("socket"), { socket: DOCKER_SOCKET })] : []),
			...(special ? [say(key(special.reason), { capability: special.capability })] : []),
			...(browser ? [say(key(browser))] : []),
			...(project ? [say(key("project"), { directory: project })] : []),
		],
	};
}

/** Where Docker's daemon listens on Linux. */
const DOCKER_SOCKET = "/var/run/docker.sock";

/** The lines of the stage that say what a container starts. */
function startOf(simulation: Simulation, { state }: Stage): Step[] {
	const steps = [stepAt(simulation, state.entrypoint?.from.line), stepAt(simulation, state.cmd?.from.line)];
	return steps.flatMap((step) => step ?? []);
}

/** What a container starts, with what that runs in turn. */
function startedBy(simulation: Simulation, last: Stage): Execution[] {
	return startOf(simulation, last).flatMap(({ executions }) =>
		executions.flatMap((one) => [one, ...one.inner, ...one.inner.flatMap(({ inner }) => inner)]),
	);
}

function startsDaemon(names: ReadonlySet<string>, last: Stage, simulation: Simulation): boolean {
	const [first = ""] = runningOf(last, simulation).argv ?? [];
	return names.has("dockerd") || baseName(first) === "dockerd-entrypoint.sh";
}

/** Packages that bring the client of Docker without its daemon. */
const CLIENT = /^(?:docker-ce-cli|docker-cli|docker-cli-compose)$/;
/** Packages that bring its daemon as well. */
const DAEMON = /^(?:docker-ce|docker\.io|docker|docker-engine|docker-ce-rootless-extras)$/;

/** Whether lines of the stage bring the client of Docker and no daemon. */
function bringsClient(last: Stage, simulation: Simulation): boolean {
	const own = last.packages.filter(({ removed, from }) => !removed && from.line !== null);
	if (own.some(({ name, system }) => system !== "pip" && DAEMON.test(name))) return false;
	if (own.some(({ name }) => CLIENT.test(name))) return true;
	return stepsIn(simulation, last).some(
		({ transfer }) =>
			/^docker(?::|$)/.test(transfer?.from?.image ?? "") &&
			transfer?.sources.some(({ path }) => /^\/usr\/local\/bin\/docker$/.test(path)),
	);
}

/** Programs that change what containers may not change by default, with what allows it. Sources: their manuals. */
const SPECIAL: { programs: RegExp; capability: string; device?: string; reason: string }[] = [
	{ programs: /^(?:openvpn|wg-quick|ocserv)$/, capability: "NET_ADMIN", device: "/dev/net/tun", reason: "tunnel" },
	{ programs: /^(?:iptables|ip6tables|nft|tc|ipset|ipvsadm)$/, capability: "NET_ADMIN", reason: "network" },
	{
		programs: /^(?:s3fs|sshfs|gcsfuse|goofys|bindfs|unionfs)$/,
		capability: "SYS_ADMIN",
		device: "/dev/fuse",
		reason: "fuse",
	},
	{ programs: /^(?:chronyd|ntpd)$/, capability: "SYS_TIME", reason: "time" },
];

const CHROMIUM = /^(?:chromium|chromium-browser|google-chrome-stable|microsoft-edge-stable)$/;
/** Frameworks whose workers hand data to each other through shared memory. */
const TRAINING = /\btorchrun\b|\baccelerate launch\b|\bdeepspeed\b|\btrain(?:ing|er)?(?:_\w+)?\.py\b|\bvllm\b/;

/** Why the 64 MB of shared memory that a container gets may be too little. */
function sharedMemory(simulation: Simulation, last: Stage, started: Execution[]): "browser" | "loaders" | null {
	const words = startOf(simulation, last)
		.flatMap(({ instruction }) => instruction.args.map(({ text }) => text))
		.join(" ");
	if (words.includes("--disable-dev-shm-usage")) return null;
	const id = rootStage(last).image?.id ?? "";
	const tests = started.some(({ invocation }) => /^(?:playwright|cypress|puppeteer)$/.test(invocation.id ?? ""));
	if (tests && (id === "playwright" || last.packages.some(({ name, removed }) => !removed && CHROMIUM.test(name))))
		return "browser";
	if (tests && fillsBrowsers(simulation, last)) return "browser";
	const torch =
		/^pytorch$/.test(id) ||
		last.packages.some(({ name, removed }) => !removed && /^(?:torch|pytorch|vllm)$/.test(name));
	return torch && TRAINING.test(words) ? "loaders" : null;
}

function fillsBrowsers(simulation: Simulation, last: Stage): boolean {
	return stepsIn(simulation, last).some(({ executions }) =>
		executions.some(({ effects }) =>
			effects.some((one) => one.kind === "fills" && one.path.endsWith("/ms-playwright")),
		),
	);
}

/** Names of working directories that stand for a project. */
const PROJECT = /^(?:work|workspaces?|workdir|project|src|source|code|repo)$/;
/** Tools that start from a project in the working directory. */
const BUILDS =
	/^(?:cmake|make|ninja|meson|bazel|scons|gradle|mvn|west|cargo|platformio|terraform|terragrunt|ansible-playbook|packer|pytest|mkdocs|hugo|latexmk|pdflatex)$/;

/**
 * The working directory in which a container's command starts from files that no line brings: those of a project, which
 * has to be mounted there. Without such a command the directory's name tells, where the whole file copies none.
 */
function projectToMount(simulation: Simulation, last: Stage, started: Execution[]): string | null {
	const { workdir, volumes } = last.state;
	const directory = workdir.value;
	if (workdir.from.line === null || directory === "/" || last.files.opaque.length > 0) return null;
	if (volumes.some(({ value }) => isWithin(directory, value) || isWithin(value, directory))) return null;
	const filled = last.files
		.below(directory)
		.some(({ event }) => event.at >= 0 && (event.kind !== "directory" || event.tree));
	const origin = last.files.origin(directory);
	if (filled || (origin && !origin.exact && origin.event.at >= 0 && origin.event.tree)) return null;
	const builds = started.some(
		({ invocation, workdir: at }) => BUILDS.test(invocation.id ?? "") && at !== null && isWithin(at, directory),
	);
	if (builds) return directory;
	// A mount of the context while building shows the project to a command as a copy does.
	const copies = simulation.steps.some(
		({ transfer, instruction }) =>
			transfer?.from === null || instruction.mounts.some(({ type, from }) => type === "bind" && !from),
	);
	return PROJECT.test(baseName(directory)) && !copies ? directory : null;
}
