import { baseName } from "./paths.ts";

/** Scripts and init programs that prepare the container and then run their arguments as the command. */
const PREPARING =
	/^(docker-entrypoint(\.sh)?|docker-php-entrypoint|tini|dumb-init|entrypoint\.sh|__cacert_entrypoint\.sh|launcher)$/;

/** Whether an entrypoint runs its arguments as a command, so that CMD is still the command to the reader. */
export function runsItsArguments(words: string[]): boolean {
	return PREPARING.test(baseName(words[0] ?? "")) || words.at(-1) === "--";
}

/** Whether an entrypoint is a shell with a script that never looks at its arguments: `sh -c "java -jar app.jar"`. */
export function ignoresArguments(words: string[]): boolean {
	const [program = "", flag = "", script = "", ...more] = words;
	return (
		/^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|z)?sh$/.test(program) &&
		/^-[a-z]*c$/.test(flag) &&
		more.length === 0 &&
		words.length > 2 &&
		!/\$(?:[@*0-9]|\{[@*0-9])/.test(script)
	);
}

/** Whether an entrypoint is a shell that gets its script from the first word after it: `bash -lc`. */
export function takesScript(words: string[]): boolean {
	return words.length === 2 && /(?:^|\/)(?:ba|da|a|z)?sh$/.test(words[0] ?? "") && /^-[a-z]*c$/.test(words[1] ?? "");
}

/** An init program alone, with options at most: it starts what follows, and nothing does. */
export function isInitAlone([program = "", ...rest]: readonly string[]): boolean {
	return (
		/^(?:tini|tini-static|dumb-init|catatonit)$/.test(baseName(program)) && rest.every((word) => word.startsWith("-"))
	);
}

/** Whether a program may, by its name, be a script of the project that ends with `exec "$@"`. */
export function mayBeScript(program: string): boolean {
	return /\.(sh|bash)$|entry|start|run|init|boot|launch|wrap|setup|wait|^$|^docker-/i.test(program);
}
