import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "../words.ts";

/** A dialog that is open as long as it is rendered. */
export function Modal({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
	const { t } = useTranslation();
	return (
		<Dialog.Root open onOpenChange={(open) => !open && onClose()}>
			<Dialog.Portal>
				<Dialog.Backdrop className="veil" />
				<Dialog.Popup className="dialog">
					<Dialog.Title>{title}</Dialog.Title>
					{children}
					<Dialog.Close className="button button-icon dialog-close" aria-label={t("close")}>
						<X size={18} aria-hidden />
					</Dialog.Close>
				</Dialog.Popup>
			</Dialog.Portal>
		</Dialog.Root>
	);
}
