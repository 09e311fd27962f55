import { Link2, MessageSquarePlus } from "lucide-react";
import type { Lines } from "../../model/lines.ts";
import type { Marks } from "../props.ts";
import { IconButton } from "../tip/IconButton.tsx";
import { useTranslation } from "../words.ts";

/** What can be done with the lines of an instruction: copy the link to them, note something. */
export default function LineTools({ lines, actions }: { lines: Lines; actions: Marks["actions"] }) {
	const { t } = useTranslation();
	return (
		<span className="line-tools">
			<IconButton name={t("card.link")} onClick={() => void actions.onLink(lines)} aria-keyshortcuts="Alt+L">
				<Link2 size={15} aria-hidden />
			</IconButton>
			<IconButton name={t("card.note")} onClick={() => actions.onNoting(lines)}>
				<MessageSquarePlus size={15} aria-hidden />
			</IconButton>
		</span>
	);
}
