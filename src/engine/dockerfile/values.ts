/** Whether EXPOSE takes a word: `[[ip:]host:]port[-port][/protocol]`. */
export function isPort(spec: string): boolean {
	const parts = spec.split(":");
	const container = parts.at(-1) ?? "";
	const slash = container.indexOf("/");
	const port = slash < 0 ? container : container.slice(0, slash);
	const protocol = slash < 0 ? "" : container.slice(slash + 1).toLowerCase();
	if (!["", "tcp", "udp", "sctp"].includes(protocol)) return false;
	const host = parts.at(-2);
	return isPortRange(port) && (!host || isPortRange(host));
}

function isPortRange(text: string): boolean {
	const ends = text.split("-");
	if (ends.length > 2 || !ends.every((end) => /^\d+$/.test(end) && Number(end) < 65536)) return false;
	return Number(ends[0]) <= Number(ends.at(-1));
}

const SIGNALS = new Set(
	(
		"ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN " +
		"TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX"
	).split(" "),
);

/** Whether STOPSIGNAL takes a name or number. */
export function isSignal(text: string): boolean {
	if (/^[-+]?\d+$/.test(text)) return Number(text) !== 0;
	const name = text.toUpperCase().replace(/^SIG/, "");
	return SIGNALS.has(name) || /^RTMIN\+([1-9]|1[0-5])$/.test(name) || /^RTMAX-([1-9]|1[0-4])$/.test(name);
}

/** Whether `--chmod` takes a mode: octal up to 7777, or symbolic such as `u=rwx,go+r`. */
export function isMode(text: string): boolean {
	if (/^\d/.test(text)) return /^[0-7]+$/.test(text) && Number.parseInt(text, 8) <= 0o7777;
	return /^[ugoa]*(?:[-+=](?:[rwxXstugo]*))+(?:,[ugoa]*(?:[-+=](?:[rwxXstugo]*))+)*$/.test(text);
}

/** Whether `--platform` takes a value: `os[/arch[/variant]]`, or an architecture alone. */
export function isPlatform(text: string): boolean {
	const parts = text.split("/");
	if (parts.length > 3 || !parts.every((part) => /^[A-Za-z0-9_.-]+(?:\([^()]*\))?$/.test(part))) return false;
	return parts.length > 1 || KNOWN_ALONE.has(text.replace(/\(.*/, "").toLowerCase());
}

const KNOWN_ALONE = new Set(
	(
		"aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos macos " +
		"386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le " +
		"riscv riscv64 s390 s390x sparc sparc64 wasm i386 x86_64 x86-64 aarch64 armhf armel"
	).split(" "),
);

/** Whether COPY and ADD take a source for an address to download rather than a path. */
export function isUrl(source: string): boolean {
	return /^https?:\/\//.test(source);
}

/** Whether ADD takes a source for a Git repository. */
export function isGit(source: string): boolean {
	return (
		/^(?:git:\/\/|ssh:\/\/|git@|[\w.-]+@[\w.-]+:)/.test(source) || /^https?:\/\/[^?#]+\.git(?:[?#]|$)/.test(source)
	);
}
