/*
 * Lets better-sqlite3 13 run on Node-API 9 (Electron 33, Node 20).
 *
 * Force-included before every C++ source (`-include`). better-sqlite3 asks for Node-API 10 for
 * one thing only: references to primitive values, mostly strings. Node-API 9 refers to objects
 * and functions only, so a primitive is put into an object that carries our type tag, and taken
 * out again when the reference is read. Objects and functions pass through untouched.
 *
 * Differences that remain: a weak reference (count 0) to a primitive may be emptied by the
 * garbage collector, as its box has no other owner. better-sqlite3 holds none of that kind.
 */
#ifndef HONGSHAN_NODE_API_9_H
#define HONGSHAN_NODE_API_9_H

#undef NAPI_VERSION
#define NAPI_VERSION 9
#include <node_api.h>

static const napi_type_tag hongshan_box_tag = {0x8f3c1d5b7a2e4960ULL, 0xb1e6470d92c85af3ULL};

static inline napi_status hongshan_box(napi_env env, napi_value primitive, napi_value* box) {
    napi_status status = napi_create_object(env, box);
    if (status != napi_ok) return status;
    status = napi_type_tag_object(env, *box, &hongshan_box_tag);
    if (status != napi_ok) return status;
    return napi_set_element(env, *box, 0, primitive);
}

static inline napi_status hongshan_unbox(napi_env env, napi_value value, napi_value* result) {
    bool boxed = false;
    napi_status status = napi_check_object_type_tag(env, value, &hongshan_box_tag, &boxed);
    if (status != napi_ok) return status;
    if (!boxed) {
        *result = value;
        return napi_ok;
    }
    return napi_get_element(env, value, 0, result);
}

static inline napi_status hongshan_create_reference(napi_env env, napi_value value,
                                                    uint32_t count, napi_ref* result) {
    napi_valuetype type;
    napi_status status = napi_typeof(env, value, &type);
    if (status != napi_ok) return status;
    if (type == napi_object || type == napi_function) {
        return napi_create_reference(env, value, count, result);
    }
    napi_value box;
    status = hongshan_box(env, value, &box);
    if (status != napi_ok) return status;
    return napi_create_reference(env, box, count, result);
}

static inline napi_status hongshan_get_reference_value(napi_env env, napi_ref ref,
                                                       napi_value* result) {
    napi_value value = nullptr;
    napi_status status = napi_get_reference_value(env, ref, &value);
    if (status != napi_ok) return status;
    *result = value;
    if (value == nullptr) return napi_ok;

    napi_valuetype type;
    status = napi_typeof(env, value, &type);
    if (status != napi_ok || type != napi_object) return status;

    /* A reference may be read while an exception is on its way; looking into an object may not. */
    bool pending = false;
    napi_value error = nullptr;
    napi_is_exception_pending(env, &pending);
    if (pending) napi_get_and_clear_last_exception(env, &error);
    status = hongshan_unbox(env, value, result);
    if (pending) napi_throw(env, error);
    return status;
}

#define napi_create_reference hongshan_create_reference
#define napi_get_reference_value hongshan_get_reference_value

#endif
