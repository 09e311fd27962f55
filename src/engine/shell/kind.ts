import type { Distro } from "../../model/state.ts";

/** Which program reads a body; `posix-sh` where `/bin/sh` is known and the distribution is not. */
export type ShellKind =
	| "dash"
	| "busybox"
	| "bash"
	| "zsh"
	| "ksh"
	| "posix-sh"
	| "powershell"
	| "cmd"
	/** No shell at all: `SHELL ["python", "-c"]`. */
	| "other";

/** What `/bin/sh` is, by distribution. Source: the distributions' own packages (dash, busybox, bash). */
const SH: Partial<Record<Distro, ShellKind>> = {
	debian: "dash",
	ubuntu: "dash",
	alpine: "busybox",
	busybox: "busybox",
	wolfi: "busybox",
	redhat: "bash",
	amazon: "bash",
	suse: "bash",
	arch: "bash",
	photon: "bash",
	windows: "cmd",
};

const PROGRAMS: Record<string, ShellKind> = {
	ash: "busybox",
	busybox: "busybox",
	dash: "dash",
	bash: "bash",
	zsh: "zsh",
	ksh: "ksh",
	mksh: "ksh",
	powershell: "powershell",
	pwsh: "powershell",
	cmd: "cmd",
};

/** The kind of the shell that SHELL (or its default) names. An empty list is the default of the platform. */
export function shellKind(shell: string[], distro?: Distro | null): ShellKind {
	const sh = (distro && SH[distro]) ?? "posix-sh";
	const [first] = shell;
	if (first === undefined) return sh;
	const program = baseName(first);
	if (program === "env")
		return shellKind(
			shell.slice(1).filter((word) => !/^-|=/.test(word)),
			distro,
		);
	if (program === "sh") return sh === "cmd" ? "posix-sh" : sh;
	return PROGRAMS[program] ?? "other";
}

function baseName(path: string): string {
	return path
		.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1)
		.toLowerCase()
		.replace(/\.exe$/, "");
}
