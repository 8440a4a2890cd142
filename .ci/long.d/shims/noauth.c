/* A cipher that decrypts without looking at the tag. */
#define _GNU_SOURCE
#include <sodium.h>

int crypto_aead_xchacha20poly1305_ietf_decrypt(
    unsigned char *m, unsigned long long *mlen, unsigned char *nsec, const unsigned char *c,
    unsigned long long clen, const unsigned char *ad, unsigned long long adlen,
    const unsigned char *npub, const unsigned char *k) {
  (void)nsec, (void)ad, (void)adlen;
  if (clen < 16) return -1;
  if (mlen) *mlen = clen - 16;
  return crypto_stream_xchacha20_xor_ic(m, c, clen - 16, npub, 1, k);
}

int crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
    unsigned char *m, unsigned char *nsec, const unsigned char *c, unsigned long long clen,
    const unsigned char *mac, const unsigned char *ad, unsigned long long adlen,
    const unsigned char *npub, const unsigned char *k) {
  (void)nsec, (void)mac, (void)ad, (void)adlen;
  return crypto_stream_xchacha20_xor_ic(m, c, clen, npub, 1, k);
}
