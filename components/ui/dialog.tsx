"use client";
import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { cx } from "./cx.ts";
import { IconButton } from "./icon-button.tsx";

const WIDTH = { sm: "sm:max-w-[420px]", md: "sm:max-w-[560px]", lg: "sm:max-w-[760px]" } as const;

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** Below the title: what this is about. */
  intro?: ReactNode;
  size?: keyof typeof WIDTH;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  /** A half-filled form: a click beside the dialog does not throw it away. Escape and the cross still close. */
  keepsOnOutsideClick?: boolean;
  children: ReactNode;
}

/** The browser's own modal dialog: focus stays in it, Escape closes it, focus returns. On a phone it comes from below. */
export function Dialog({
  isOpen,
  onClose,
  title,
  intro,
  size = "md",
  footer,
  keepsOnOutsideClick = false,
  children,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !isOpen) return;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [isOpen]);
  const clickOutside = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget && !keepsOnOutsideClick) onClose();
  };
  if (!isOpen) return null;
  return (
    // The dialog itself has no padding, so that a click on it (and not on its content) is a click on the veil.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={clickOutside}
      className={cx(
        "fixed m-auto max-h-[min(85dvh,46rem)] w-full animate-arrive rounded-lg border-0 bg-raised p-0 text-ink shadow-float backdrop:bg-veil max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none open:flex",
        WIDTH[size],
      )}
    >
      <div className="flex min-h-0 w-full flex-col">
        <header className="flex items-start gap-3 px-5 pt-4 pb-3">
          <div className="min-w-0 flex-1">
            <h2 id={titleId} className="font-semibold text-md tracking-[-0.011em]">
              {title}
            </h2>
            {intro && <div className="mt-0.5 text-ink-2 text-sm">{intro}</div>}
          </div>
          <IconButton label="Close" icon={<X />} size="sm" onClick={onClose} className="-mr-1.5" />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
        {footer && (
          <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3 max-sm:flex-col-reverse max-sm:*:w-full max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
            {footer}
          </footer>
        )}
      </div>
    </dialog>
  );
}
