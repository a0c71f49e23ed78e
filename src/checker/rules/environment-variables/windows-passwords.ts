import { isSecretText } from './given-secrets.ts';

/** Where a text for cmd or PowerShell, of which no commands are read, writes a password out. */
export function* passwordsOnWindows(text: string): Generator<readonly [from: number, to: number]> {
  if (!/\bnet user\b|-AsPlainText\b/i.test(text)) return;
  for (const pattern of patterns)
    for (const { 1: value = '', indices } of text.matchAll(pattern)) {
      const [from, to] = indices?.[1] ?? [0, 0];
      if (isSecretText(value)) yield [from, to];
    }
}

// https://learn.microsoft.com/windows-server/administration/windows-commands/net-user,
// https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring
const patterns = [
  /\bnet user (?:\/add )?(?!(?:add|delete|info) )"?[\w.-]{1,64}"? \\?"?([^\s/*"'$%&|;<>\\`^-][^\s"'$%\\]{0,127})(?![$%])/dgi,
  /\bConvertTo-SecureString (?=[^|;\n]{0,300}-AsPlainText\b)(?:-(?:AsPlainText|Force|String) ){0,3}\\?['"]([^'"$%\s\\]{1,128})\\?['"]/dgi,
];
