import { BlockList, isIP, isIPv6 } from 'node:net';

/** The code of the error with which a connection to such an address ends; `reasonOfError` knows it. */
export const ADDRESS_NOT_ALLOWED = 'ERR_ADDRESS_NOT_ALLOWED';

/**
 * Where no FHIR server and no key set is, whatever a name server says: link-local addresses and the metadata services of clouds, which
 * hand out credentials to whoever asks; nobody in particular; everybody. Private networks and loopback are not in it: that is where
 * the FHIR servers of hospitals are, and a name stands on our list because the site put it there (T10, docs/decisions/0015).
 */
const NEVER = new BlockList();
const NEVER_V4 = [
  ['169.254.0.0', 16],
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['0.0.0.0', 8],
  ['224.0.0.0', 3],
] as const;
for (const [subnet, bits] of NEVER_V4) {
  NEVER.addSubnet(subnet, bits, 'ipv4');
  // The same behind NAT64 (RFC 6052), by which an IPv6 network reaches all of IPv4.
  NEVER.addSubnet(`64:ff9b::${subnet}`, 96 + bits, 'ipv6');
}
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addAddress('fd00:ec2::254', 'ipv6');
NEVER.addAddress('::', 'ipv6');
NEVER.addSubnet('ff00::', 8, 'ipv6');

/** @param host an address, IPv6 with or without brackets; a name is never one of them. */
export function isNeverContacted(host: string): boolean {
  const address = host.replace(/[[\]]/g, '');
  // That a list of addresses takes a name without throwing is promised by no version of Node.
  return isIP(address) !== 0 && NEVER.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
