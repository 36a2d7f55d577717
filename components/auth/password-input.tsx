"use client";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";

/** A password that can be looked at while it is typed. */
export function PasswordInput({ className, ...rest }: Omit<ComponentProps<typeof Input>, "type">) {
  const [isShown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input {...rest} type={isShown ? "text" : "password"} className="[&_input]:pr-11" />
      <span className="absolute inset-y-0 right-1 flex items-center">
        <IconButton
          label={isShown ? "Hide the password" : "Show the password"}
          icon={isShown ? <EyeOff /> : <Eye />}
          size="sm"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        />
      </span>
    </span>
  );
}
