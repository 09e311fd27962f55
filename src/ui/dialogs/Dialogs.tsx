import type { AppViewProps } from "../props.ts";
import { SearchDialog } from "../search/SearchDialog.tsx";
import { FromDialog } from "../share/FromDialog.tsx";
import { ShareDialog } from "../share/ShareDialog.tsx";
import { ShortcutsDialog } from "../shortcuts/ShortcutsDialog.tsx";
import { TakeDialog } from "../take/TakeDialog.tsx";

export type DialogName = "share" | "keys" | "search" | "take";

interface DialogsProps extends AppViewProps {
	/** The dialog that is open, besides the one for public files, which the page's state opens. */
	dialog: DialogName | null;
	onClose(): void;
}

/** Every dialog of the page: fetched together, when the first one is wanted. */
export default function Dialogs({ dialog, onClose, ...props }: DialogsProps) {
	const { from, notes, compare, actions } = props;
	const noted = notes.length > 0 && !compare;
	const leave = () => {
		onClose();
		actions.onFrom(null);
	};
	return (
		<>
			{dialog === "share" && from === null && (
				<ShareDialog noted={noted} compared={compare !== null} actions={actions} onClose={onClose} />
			)}
			{from !== null && <FromDialog key={from} address={from} fetchFrom={actions.fetchFrom} onClose={leave} />}
			{dialog === "take" && <TakeDialog {...props} onClose={onClose} />}
			{dialog === "search" && <SearchDialog {...props} onClose={onClose} />}
			{dialog === "keys" && <ShortcutsDialog onClose={onClose} />}
		</>
	);
}
