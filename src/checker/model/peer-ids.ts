import type { Peer } from '../rule.ts';

/**
 * KICS knows its queries by number, and its comments name them so: the first eight digits.
 * Source: https://github.com/Checkmarx/kics/blob/master/docs/queries/dockerfile-queries.md
 */
const kicsQueries: Readonly<Record<string, string>> = {
  '0008c003': 'multiple_run_add_copy_instructions_listed',
  '00481784': 'yum_clean_all_missing',
  '02d9c71f': 'unpinned_package_version_in_pip_install',
  '09fda05e': 'run_using_dnf_update',
  '22cd11f7': 'gem_install_without_version',
  '295acb63': 'missing_dnf_clean_all',
  '34945ae8': 'not_using_proper_exec_form_in_cmd_and_entrypoint_arguments',
  '38300d1a': 'missing_zypper_clean',
  '41c195f4': 'multiple_cmd_instructions_listed',
  '45e1fca5': 'missing_zypper_non_interactive_switch',
  '4b410d24': 'curl_or_wget_instead_of_add',
  '562952e4': 'zypper_install_without_version',
  '5907595b': 'exposing_port_22',
  '5fa731ea': 'vulnerable_openssl_version',
  '6452c424': 'yum_install_without_version',
  '67fd0c4a': 'last_user_is_root',
  '682fe378': 'run_using_upgrade_commands',
  '68a51e22': 'using_unnamed_build_stages',
  '6938958b': 'multiple_entrypoint_instructions_listed',
  '6b376af8': 'workdir_path_not_absolute',
  '6db6e0c2': 'copy_with_more_than_two_arguments_not_ending_with_slash',
  '6e19193a': 'yum_install_allows_manual_input',
  '71bf8cf8': 'unix_ports_out_of_range',
  '7384dfb2': 'apt_get_not_avoiding_additional_packages',
  '77783205': 'apt_get_missing_yes_flag_to_avoid_manual_input',
  '7ebd323c': 'missing_flag_from_dnf_install',
  '8a301064': 'changing_default_shell_using_run_command',
  '8ada6e80': 'run_using_sudo',
  '8f6456be': 'yum_update_enabled',
  '93d88cf7': 'missing_version_specification_in_dnf_install',
  '9513a694': 'add_instead_of_copy',
  '965a08d7': 'apt_get_install_pin_version_not_defined',
  '989ab888': 'use_of_apk_upgrade',
  '99614418': 'maintainer_instruction_being_used',
  '9b6b0f38': 'run_utilities_and_posix_commands',
  '9bae49be': 'update_instruction_alone',
  '9efb0b2d': 'image_version_not_explicit',
  a88baa34: 'passwords_and_secrets',
  aa93e17f: 'chown_flag_exists',
  ae9c56a6: 'apk_add_using_local_cache_path',
  b03a748a: 'healthcheck_instruction_missing',
  b16e8501: 'using_platform_with_from',
  b84a0b47: 'run_using_apt',
  b86987e1: 'not_using_json_in_cmd_and_entrypoint_arguments',
  cdddb86f: 'copy_from_references_current_from_alias',
  d3499f6d: 'unpinned_package_version_in_apk_add',
  d4895357: 'run_using_zypper_update',
  df746b39: 'apt_get_install_lists_were_not_deleted',
  e36d8880: 'npm_install_without_pinned_version',
  efbf148a: 'shell_running_a_pipe_without_pipefail_flag',
  f2daed12: 'same_alias_in_different_froms',
  f2f903fb: 'pip_install_keeping_cached_packages',
  f45ea400: 'image_version_using_latest',
  f4a6bcd3: 'run_command_cd_instead_of_workdir',
  fc775e75: 'run_using_wget_and_curl',
  fd54f200: 'missing_user_instruction',
};

/**
 * The words by which Trivy knows its checks beside their numbers.
 * Source: https://github.com/aquasecurity/trivy-checks/tree/main/checks/docker
 */
const trivyNames: Readonly<Record<string, string>> = {
  'use-specific-tags': 'DS-0001',
  'least-privilege-user': 'DS-0002',
  'no-ssh-port': 'DS-0004',
  'use-copy-over-add': 'DS-0005',
  'no-self-referencing-copy-from': 'DS-0006',
  'only-one-entrypoint': 'DS-0007',
  'port-out-of-range': 'DS-0008',
  'user-absolute-workdir': 'DS-0009',
  'no-sudo-run': 'DS-0010',
  'use-slash-for-copy-args': 'DS-0011',
  'no-duplicate-alias': 'DS-0012',
  'use-workdir-over-cd': 'DS-0013',
  'standardise-remote-get': 'DS-0014',
  'purge-yum-package-cache': 'DS-0015',
  'only-one-cmd': 'DS-0016',
  'no-orphan-package-update': 'DS-0017',
  'purge-dnf-package-cache': 'DS-0019',
  'purge-zipper-cache': 'DS-0020',
  'use-apt-auto-confirm': 'DS-0021',
  'no-maintainer': 'DS-0022',
  'only-one-healthcheck': 'DS-0023',
  'no-dist-upgrade': 'DS-0024',
  'purge-apk-package-cache': 'DS-0025',
  'no-healthcheck': 'DS-0026',
  'purge-microdnf-package-cache': 'DS-0027',
  'use-apt-no-install-recommends': 'DS-0029',
  'avoid-sys-workdir-mounts': 'DS-0030',
  'do-not-pass-secrets': 'DS-0031',
  pipefail: 'DS-0032',
};

const own = (table: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** An id in the spelling that rules name it by, from any its tool reads in a comment. */
export function canonicalId(form: 'check' | Peer, written: string): string {
  const lower = written.toLowerCase();
  switch (form) {
    case 'trivy': {
      const number = /^(?:avd-)?ds-?0*(\d+)$/.exec(lower)?.[1];
      if (number !== undefined) return `DS-${number.padStart(4, '0')}`;
      return own(trivyNames, lower.replace(/^(?:docker|dockerfile-general)-/, '')) ?? written;
    }
    case 'kics':
      return own(kicsQueries, lower.slice(0, 8)) ?? lower;
    case 'semgrep':
      return written.replace(/^.*\./, '');
    default:
      return written;
  }
}
