const WINDOWS = /^[A-Za-z]:[\\/]?/;

/** Whether a path is a directory for temporary files, into which every user may write in all distributions. */
export function isTemporary(path: string): boolean {
	return /^\/(?:var\/)?tmp\/?$/.test(path);
}

/** The places of a class path; `jars`: all archives in a directory, which `lib/*` means to Java. */
export function classPath(text: string): { path: string; jars: boolean }[] {
	return text
		.split(":")
		.filter((piece) => piece !== "")
		.map((piece) => {
			const directory = /^(.*?)\/?\*$/.exec(piece)?.[1];
			return { path: directory === undefined ? piece : directory || ".", jars: directory !== undefined };
		});
}

/** An absolute path in which nothing is to be resolved: most are. */
const RESOLVED = /^(?!\/[A-Za-z]:)(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)+$/;

/** Resolves `path` against `base` and removes `.`, `..` and doubled slashes. Windows drives keep their letter. */
export function resolvePath(base: string, path: string): string {
	if (RESOLVED.test(path)) return path;
	const unified = WINDOWS.test(path) || WINDOWS.test(base) ? path.replaceAll("\\", "/") : path;
	const absolute =
		unified.startsWith("/") || WINDOWS.test(unified)
			? unified
			: `${base.replaceAll("\\", "/").replace(/\/$/, "")}/${unified}`;
	const out: string[] = [];
	for (const piece of absolute.split("/")) {
		if (piece === "" || piece === ".") continue;
		if (piece === "..") out.pop();
		else out.push(piece);
	}
	const joined = out.join("/");
	return WINDOWS.test(joined) ? joined : `/${joined}`;
}

/** The directory that holds `path`; `/` for the root itself. */
export function parentPath(path: string): string {
	const cut = path.lastIndexOf("/");
	return cut <= 0 ? "/" : path.slice(0, cut);
}

/** The last segment of a path, without a trailing slash. */
export function baseName(path: string): string {
	const trimmed = path.endsWith("/") ? path.replace(/\/+$/, "") : path;
	return trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

/** Whether `path` is `directory` or lies below it. Both absolute. */
export function isWithin(path: string, directory: string): boolean {
	if (directory === "/") return /^([A-Za-z]:)?\//.test(path);
	return path === directory || path.startsWith(`${directory}/`);
}

/** Accounts that a distribution or its packages make: their homes lie elsewhere, and differ from one to the other. */
const SYSTEM_ACCOUNTS = new Set(
	`_apt apache backup bin daemon elasticsearch ftp games git grafana haproxy http jenkins kafka list lp mail man
	memcache memcached messagebus mongodb mysql news nginx nobody operator postgres prometheus proxy rabbitmq redis sshd
	sync sys tomcat uucp www www-data`.split(/\s+/),
);

/** The home directory of a user: that of root, or where useradd makes it; null where none of these is likely. */
export function homeOf(user: string): string | null {
	if (user === "root") return "/root";
	return SYSTEM_ACCOUNTS.has(user) || /^\d+$/.test(user) ? null : `/home/${user}`;
}

/** A path with `~` or `~user` at its start as the shell of root replaces it; null where the home is not known. */
export function homePath(path: string): string | null {
	const [tilde, name] = /^~([\w-]*)(?=\/|$)/.exec(path) ?? [];
	if (tilde === undefined) return path;
	const home = homeOf(name || "root");
	return home === null ? null : home + path.slice(tilde.length);
}

/** A file name pattern (`*`, `?`, `[…]`) as a regular expression on one segment. */
export function globPattern(glob: string): RegExp {
	let pattern = globs.get(glob);
	if (!pattern) {
		pattern = makeGlob(glob);
		if (globs.size >= MAX_GLOBS) globs.clear();
		globs.set(glob, pattern);
	}
	return pattern;
}

const globs = new Map<string, RegExp>();

/** Patterns kept before they are forgotten. */
const MAX_GLOBS = 500;

function makeGlob(glob: string): RegExp {
	const source = glob
		.replace(/[.+^${}()|\\]/g, "\\$&")
		.replaceAll("*", "[^/]*")
		.replaceAll("?", "[^/]");
	try {
		return new RegExp(`^${source}$`);
	} catch {
		return new RegExp(`^${source.replace(/[[\]]/g, "\\$&")}$`);
	}
}

/** Whether a text has characters that a shell or COPY would expand to file names. */
export function hasGlob(text: string): boolean {
	return /[*?[]/.test(text);
}

/** Whether a path names a Unix socket, which a container only has if it is mounted or its own program makes it. */
export function isSocket(path: string): boolean {
	return /\.sock$/.test(path);
}
