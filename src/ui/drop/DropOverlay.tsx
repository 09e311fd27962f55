import { useEffect, useState } from "react";
import { useTranslation } from "../words.ts";

/** Lets a file be dropped anywhere on the page, and says so while one is held over it. */
export function DropOverlay({ onOpenFile }: { onOpenFile(file: File, event: DragEvent): void }) {
	const { t } = useTranslation();
	const [over, setOver] = useState(false);
	useEffect(() => {
		const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
		const onOver = (event: DragEvent) => {
			if (!hasFile(event)) return;
			event.preventDefault();
			setOver(true);
		};
		const onLeave = (event: DragEvent) => {
			if (!event.relatedTarget) setOver(false);
		};
		const onDrop = (event: DragEvent) => {
			setOver(false);
			if (!hasFile(event)) return;
			event.preventDefault();
			event.stopPropagation();
			const file = event.dataTransfer?.files[0];
			if (file) onOpenFile(file, event);
		};
		// Before the editor, which would take the drop as text.
		const early = { capture: true };
		window.addEventListener("dragover", onOver, early);
		window.addEventListener("dragleave", onLeave, early);
		window.addEventListener("drop", onDrop, early);
		return () => {
			window.removeEventListener("dragover", onOver, early);
			window.removeEventListener("dragleave", onLeave, early);
			window.removeEventListener("drop", onDrop, early);
		};
	}, [onOpenFile]);
	return over ? <div className="drop">{t("drop")}</div> : null;
}
