/** Writes a call that sends a first lead, ready to paste into a shell. Without a secret it names the variable to set. */
export function curlText(publicUrl: string, secret: string | null): string {
  return [
    `curl ${publicUrl}/v1/leads \\`,
    `  -H "Authorization: Bearer ${secret ?? "$FAIRLEAD_KEY"}" \\`,
    '  -H "Idempotency-Key: first-lead" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '{`,
    '    "email": "j.weber@hallmann.example",',
    '    "company": "Hallmann Brewing",',
    '    "country": "DE",',
    '    "type": "quote"',
    "  }'",
  ].join("\n");
}
