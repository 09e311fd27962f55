import type { Distro } from "../../model/state.ts";
import { baseName } from "./paths.ts";
import { baseFacts, type Stage } from "./stage.ts";

/**
 * Servers whose first process keeps root's rights and leaves the requests to workers of another user, by the
 * configuration that official images and Debian's packages bring.
 */
const WORKERS: Record<string, (family: string | null, distro: Distro | undefined) => string | null> = {
	nginx: (family, distro) => (family === "nginx" ? "nginx" : isDebian(distro) ? "www-data" : null),
	"apache2-foreground": (_, distro) => (isDebian(distro) ? "www-data" : null),
	"httpd-foreground": (family) => (family === "httpd" ? "www-data" : null),
	"php-fpm": (family) => (family === "php" ? "www-data" : null),
};

/** The server that is a stage's process and the user of its workers, or null. */
export function workersOf(stage: Stage): { program: string; user: string } | null {
	const { entrypoint, cmd, distro } = stage.state;
	const own = entrypoint?.from.line == null || handsOver(entrypoint.value.words) ? cmd?.value : entrypoint.value;
	const program = baseName(own?.json ? (own.words[0] ?? "") : "");
	const user = WORKERS[program]?.(baseFacts(stage)?.id ?? null, distro);
	return user ? { program, user } : null;
}

/** Entrypoints that only start the words of CMD: PHP's, and the smallest init programs. */
function handsOver(words: readonly string[]): boolean {
	const [program = ""] = words;
	return /^(?:docker-php-entrypoint|tini|dumb-init)$/.test(baseName(program)) && !words.slice(1).some(isProgram);
}

function isProgram(word: string): boolean {
	return !word.startsWith("-");
}

function isDebian(distro: Distro | undefined): boolean {
	return distro === "debian" || distro === "ubuntu";
}
