import type { Message } from "../../../model/message.ts";
import { say } from "../context.ts";
import type { KindWord } from "./kinds.ts";

/** `https://github.com/OWNER/REPOSITORY/archive/[refs/heads/]REF.tar.gz` */
const ARCHIVE =
	/https:\/\/github\.com\/[\w.-]+\/([\w.-]+)\/archive\/(?:refs\/(?:heads|tags)\/)?([\w./-]+?)\.(?:tar\.gz|tgz|zip)\b/g;

/** A directory that the archive of GitHub in the same instruction holds: it is named after the repository and the branch, tag or commit. */
export function archiveDirectory({ context: { simulation, instruction }, text }: KindWord): Message | null {
	const { start, end } = instruction.span;
	const [first = ""] = text.replace(/^\.\//, "").split("/");
	for (const [, repository = "", ref = ""] of simulation.file.source.slice(start, end).matchAll(ARCHIVE)) {
		if (first === `${repository}-${ref.replace(/^v(?=\d)/, "").replaceAll("/", "-")}`)
			return say("words/path#github-archive", { repository, ref });
	}
	return null;
}
