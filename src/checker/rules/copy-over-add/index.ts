import type { Practice } from '../../rule.ts';
import { addArchiveToFileName } from './add-archive-to-file-name.ts';
import { addGitWithoutRef } from './add-git-without-ref.ts';
import { addInsteadOfCopy } from './add-instead-of-copy.ts';
import { addRemoteUrl } from './add-remote-url.ts';
import { addZipStaysPacked } from './add-zip-stays-packed.ts';
import { checkDownloadedScript } from './check-downloaded-script.ts';
import { checksumNeedsUrl } from './checksum-needs-url.ts';
import { chmodClosesFolder } from './chmod-closes-folder.ts';
import { copyArchiveThenExtract } from './copy-archive-then-extract.ts';
import { copyFromUrl } from './copy-from-url.ts';
import { copyMultiSourceDestSlash } from './copy-multi-source-dest-slash.ts';
import { copySourceOutsideContext } from './copy-source-outside-context.ts';
import { downloadWithoutChecksum } from './download-without-checksum.ts';
import { followed } from './followed.ts';
import { preferAddGit } from './prefer-add-git.ts';
import { preferAddUnpack } from './prefer-add-unpack.ts';

export const copyOverAdd: Practice = {
  id: 'copy-over-add',
  title: 'COPY over ADD',
  motto: 'COPY for your own files; ADD only to unpack a local archive or to fetch with a checksum.',
  rules: [
    addInsteadOfCopy,
    addZipStaysPacked,
    addRemoteUrl,
    addGitWithoutRef,
    addArchiveToFileName,
    copyMultiSourceDestSlash,
    copySourceOutsideContext,
    copyArchiveThenExtract,
    preferAddUnpack,
    preferAddGit,
    downloadWithoutChecksum,
    checksumNeedsUrl,
    checkDownloadedScript,
    chmodClosesFolder,
    copyFromUrl,
  ],
  followed,
};
