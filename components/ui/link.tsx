import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to another page of ours. The page is asked for when the link is followed: none has a part to show ahead of
 * its data, and asking ahead took two requests for each link on the screen, twenty for the frame alone.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
