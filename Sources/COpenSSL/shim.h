// Everything of OpenSSL that Swift cannot import (function-like macros), and the two callbacks TLS needs.
// All of it is `static inline`: there is no C file to build, and no callback ever enters Swift.
#ifndef CANDOUR_COPENSSL_SHIM_H
#define CANDOUR_COPENSSL_SHIM_H

#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// MARK: Keys

static inline EVP_PKEY *candour_generate_p256(void) {
    return EVP_EC_gen("P-256");
}

// The curves the authority signs for and the handshake accepts: P-256 and P-384.
static inline int candour_key_is_accepted(EVP_PKEY *key) {
    char name[32];
    size_t count = 0;
    if (key == NULL || EVP_PKEY_get_base_id(key) != EVP_PKEY_EC) return 0;
    if (EVP_PKEY_get_group_name(key, name, sizeof name, &count) != 1) return 0;
    return strcmp(name, "prime256v1") == 0 || strcmp(name, "secp384r1") == 0;
}

// MARK: Certificates

// Seconds since 1970 of an ASN.1 time; 0 when it cannot be read, and then *valid is 0.
static inline int64_t candour_seconds(const ASN1_TIME *time, int *valid) {
    int days = 0, seconds = 0;
    ASN1_TIME *epoch = ASN1_TIME_set(NULL, 0);
    *valid = epoch != NULL && time != NULL && ASN1_TIME_diff(&days, &seconds, epoch, time) == 1;
    ASN1_TIME_free(epoch);
    return *valid ? (int64_t)days * 86400 + seconds : 0;
}

// Adds one extension in the notation of openssl's configuration files.
static inline int candour_add_extension(X509 *subject, X509 *issuer, int nid, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, subject, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    if (extension == NULL) return 0;
    int added = X509_add_ext(subject, extension, -1);
    X509_EXTENSION_free(extension);
    return added;
}

// Whether a certificate names exactly one purpose, and it is this one, in dotted decimals.
static inline int candour_has_only_purpose(X509 *certificate, const char *purpose) {
    EXTENDED_KEY_USAGE *found = X509_get_ext_d2i(certificate, NID_ext_key_usage, NULL, NULL);
    ASN1_OBJECT *wanted = OBJ_txt2obj(purpose, 1);
    int only = found != NULL && wanted != NULL && sk_ASN1_OBJECT_num(found) == 1
        && OBJ_cmp(sk_ASN1_OBJECT_value(found, 0), wanted) == 0;
    ASN1_OBJECT_free(wanted);
    sk_ASN1_OBJECT_pop_free(found, ASN1_OBJECT_free);
    return only;
}

// Seconds since 1970 of `20261121090000Z`; *valid is 0 when it is no such time.
static inline int64_t candour_seconds_of(const char *text, int *valid) {
    ASN1_TIME *time = ASN1_TIME_new();
    int64_t seconds = 0;
    *valid = time != NULL && ASN1_TIME_set_string_X509(time, text) == 1;
    if (*valid) seconds = candour_seconds(time, valid);
    ASN1_TIME_free(time);
    return seconds;
}

// MARK: Memory BIOs

static inline long candour_bio_contents(BIO *bio, const uint8_t **start) {
    return BIO_get_mem_data(bio, (char **)start);
}

// MARK: The context of TLS connections

static inline int candour_ctx_only_tls13(SSL_CTX *context) {
    return SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) == 1
        && SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1;
}

// Options, modes and limits that are the same for both sides.
static inline int candour_ctx_configure(SSL_CTX *context, long certificates_octets_max) {
    SSL_CTX_set_options(context,
        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CLEANSE_PLAINTEXT | SSL_OP_NO_TICKET
            | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_clear_options(context,
        SSL_OP_IGNORE_UNEXPECTED_EOF | SSL_OP_ALLOW_CLIENT_RENEGOTIATION | SSL_OP_LEGACY_SERVER_CONNECT
            | SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION);
    SSL_CTX_set_mode(context,
        SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS
            | SSL_MODE_NO_AUTO_CHAIN);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_max_cert_list(context, certificates_octets_max);
    SSL_CTX_set_security_level(context, 2);
    SSL_CTX_set_keylog_callback(context, NULL);
    return SSL_CTX_set_num_tickets(context, 0) == 1 && SSL_CTX_set_max_early_data(context, 0) == 1
        && SSL_CTX_set_recv_max_early_data(context, 0) == 1
        && SSL_CTX_set_ciphersuites(context,
               "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256") == 1
        && SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1;
}

static inline int candour_ctx_add_chain(SSL_CTX *context, X509 *certificate) {
    return SSL_CTX_add1_chain_cert(context, certificate) == 1;
}

static inline int candour_set_server_name(SSL *ssl, const char *name) {
    return SSL_set_tlsext_host_name(ssl, name) == 1;
}

// MARK: Verification

// The clock the chain is judged by: the fixed one of X509_VERIFY_PARAM if it is set, otherwise the system's.
static inline time_t candour_verify_time(X509_STORE_CTX *store) {
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(store);
    if (X509_VERIFY_PARAM_get_flags(param) & X509_V_FLAG_USE_CHECK_TIME)
        return X509_VERIFY_PARAM_get_time(param);
    return time(NULL);
}

// Lets exactly one error through: a leaf that expired less than the renewal window ago. The window, in
// seconds, is the context's application data; 0 (clients) lets nothing through. What OpenSSL finds in order
// is then asked two things more: the leaf names the purpose we expect of the peer and is no authority, and
// its key lies on an accepted curve (OpenSSL itself accepts a leaf without any extendedKeyUsage).
static inline int candour_verify(int ok, X509_STORE_CTX *store) {
    SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
    X509 *certificate = X509_STORE_CTX_get_current_cert(store);
    if (ssl == NULL) return 0;
    if (X509_STORE_CTX_get_error_depth(store) != 0) return ok;
    if (!ok) {
        intptr_t window = (intptr_t)SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl));
        if (X509_STORE_CTX_get_error(store) != X509_V_ERR_CERT_HAS_EXPIRED) return 0;
        if (!SSL_is_server(ssl) || window <= 0 || certificate == NULL) return 0;
        time_t oldest = candour_verify_time(store) - (time_t)window;
        return X509_cmp_time(X509_get0_notAfter(certificate), &oldest) > 0;
    }
    uint32_t purpose = SSL_is_server(ssl) ? XKU_SSL_CLIENT : XKU_SSL_SERVER;
    uint32_t flags = certificate == NULL ? EXFLAG_INVALID : X509_get_extension_flags(certificate);
    if ((flags & (EXFLAG_INVALID | EXFLAG_CA)) || !(flags & EXFLAG_XKUSAGE)
        || !(X509_get_extended_key_usage(certificate) & purpose)) {
        X509_STORE_CTX_set_error(store, X509_V_ERR_INVALID_PURPOSE);
        return 0;
    }
    if (!candour_key_is_accepted(X509_get0_pubkey(certificate))) {
        X509_STORE_CTX_set_error(store, X509_V_ERR_SUITE_B_INVALID_CURVE);
        return 0;
    }
    return 1;
}

static inline void candour_ctx_set_verification(SSL_CTX *context, int64_t renewal_seconds) {
    SSL_CTX_set_app_data(context, (void *)(intptr_t)renewal_seconds);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, candour_verify);
}

// The leaf the peer showed, judged or not, or NULL. Borrowed: valid until the next call on `ssl`.
static inline X509 *candour_presented_certificate(SSL *ssl) {
    STACK_OF(X509) *chain = SSL_get0_verified_chain(ssl);
    return chain == NULL || sk_X509_num(chain) < 1 ? NULL : sk_X509_value(chain, 0);
}

// MARK: ALPN

#define CANDOUR_ALPN "\x05" "clp/1"

// Called only for a peer that offers ALPN: without `clp/1` in the offer the handshake ends with an alert.
static inline int candour_select_alpn(SSL *ssl, const unsigned char **chosen, unsigned char *count,
                                      const unsigned char *offered, unsigned int offered_count,
                                      void *unused) {
    (void)ssl;
    (void)unused;
    int found = SSL_select_next_proto((unsigned char **)chosen, count, (const unsigned char *)CANDOUR_ALPN,
                                      sizeof CANDOUR_ALPN - 1, offered, offered_count);
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

static inline void candour_ctx_require_alpn(SSL_CTX *context) {
    SSL_CTX_set_alpn_select_cb(context, candour_select_alpn, NULL);
}

static inline int candour_ctx_offer_alpn(SSL_CTX *context) {
    const unsigned char *offer = (const unsigned char *)CANDOUR_ALPN;
    return SSL_CTX_set_alpn_protos(context, offer, sizeof CANDOUR_ALPN - 1) == 0;
}

static inline int candour_alpn_was_chosen(const SSL *ssl) {
    const unsigned char *chosen = NULL;
    unsigned int count = 0;
    SSL_get0_alpn_selected(ssl, &chosen, &count);
    return count == sizeof CANDOUR_ALPN - 2 && memcmp(chosen, CANDOUR_ALPN + 1, count) == 0;
}

#endif
