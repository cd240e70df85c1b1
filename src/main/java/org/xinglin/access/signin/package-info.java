/**
 * People sign in and let apps in: the authorization endpoint (RFC 6749, 3.1) and its pages, by SMART App Launch 2.2. What is needed
 * for it is in two packages below: who somebody is, and what apps are let in with.
 */
@NullMarked
package org.xinglin.access.signin;

import org.jspecify.annotations.NullMarked;
