import { Menu } from "@base-ui/react/menu";
import { useEffect, useState } from "react";
import type { AppViewProps } from "../props.ts";
import { useTranslation } from "../words.ts";
import type { MenuPlace } from "./Header.tsx";
import { MenuPopup } from "./MenuPopup.tsx";

interface MoreMenuProps extends MenuPlace, Pick<AppViewProps, "compare" | "actions"> {
	onTake(): void;
	onKeys(): void;
}

/** What is not wanted at every visit; its words come when it does. */
export function MoreMenu({ compare, actions, onTake, onKeys, ...place }: MoreMenuProps) {
	const { t } = useTranslation("compare");
	const [ready, setReady] = useState(false);
	useEffect(() => {
		let current = true;
		actions.loadWords().then(
			() => current && setReady(true),
			() => {},
		);
		return () => {
			current = false;
		};
	}, [actions]);
	if (!ready) return null;
	return (
		<MenuPopup {...place} align="end">
			{/* A comparison has its own ways to be taken along. */}
			{!compare && (
				<>
					<Menu.Item className="menu-item" onClick={actions.onCompare}>
						{t("open")}
					</Menu.Item>
					<Menu.Item className="menu-item" onClick={onTake}>
						{t("take.title")}
					</Menu.Item>
				</>
			)}
			<Menu.Item className="menu-item" onClick={onKeys}>
				{t("keys")}
			</Menu.Item>
		</MenuPopup>
	);
}
